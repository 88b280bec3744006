import { type Looked, recordingPlaces } from "@/lib/domain/recording";
import { PlatformRefused } from "./errors";
import {
  createRecordingWeb,
  type Located,
  type Part,
  type Recording,
  type RecordingRoots,
  type RecordingWeb,
  type Sound,
} from "./recording-web";

/** `unanswered`: it is in none of the places that answered, but not all of them did. */
export type Found =
  | ({ readonly kind: "found" } & Located)
  | { readonly kind: "nowhere" | "unanswered"; readonly looked: readonly Looked[] };

export type Opened = Sound | Exclude<Found, { kind: "found" }>;

export type RecordingFiles = {
  /**
   * Tries the places in order for an mp3; then has the platform make one, and tries them again. A GSM that cannot be
   * converted is found as such. Remembers the place that worked.
   */
  locate(recording: Recording): Promise<Found>;
  /** Looks for it anew when it has gone from where it was. */
  open(recording: Recording, part: Part): Promise<Opened>;
  close(): Promise<void>;
};

/** Has the platform make an mp3; throws PlatformRefused where it cannot. */
type Convert = (guid: string, folder: string | null) => Promise<void>;

/** All places together: somebody waits for it to play. */
const searchMs = 30_000;
/** A player asks for many pieces: none of them is worth another search, but next time it may be converted. */
const gsmForMs = 10 * 60_000;
const mostRemembered = 10_000;

/** Recordings' files, wherever they lie. Throws TypeError for a URL that is none. */
export function createRecordingFiles(roots: RecordingRoots & { readonly convert: Convert }): RecordingFiles {
  const web = createRecordingWeb(roots);
  const hasBackup = roots.backupUrl !== null;
  const remembered = new Map<string, { readonly located: Located; readonly until: number }>();
  const underWay = new Map<string, Promise<Found>>();
  const nameOf = ({ guid, folder }: Recording) => `${folder}/${guid}`;

  function remember(name: string, located: Located): void {
    const [oldest] = remembered.keys();
    if (remembered.size >= mostRemembered && oldest !== undefined) remembered.delete(oldest);
    remembered.set(name, {
      located,
      until: located.extension === "mp3" ? Number.POSITIVE_INFINITY : Date.now() + gsmForMs,
    });
  }

  async function locate(recording: Recording): Promise<Found> {
    const name = nameOf(recording);
    const known = remembered.get(name);
    if (known !== undefined && Date.now() < known.until) return { kind: "found", ...known.located };
    const before = underWay.get(name);
    if (before !== undefined) return before;
    const searching = search(recording, web, hasBackup, roots.convert).finally(() => underWay.delete(name));
    underWay.set(name, searching);
    const found = await searching;
    if (found.kind === "found") remember(name, found);
    return found;
  }

  async function open(recording: Recording, part: Part, isAgain = false): Promise<Opened> {
    const found = await locate(recording);
    if (found.kind !== "found") return found;
    const opened = await web.open(recording, found, part);
    if (opened.kind === "sound") return opened;
    remembered.delete(nameOf(recording));
    if (opened.kind === "gone" && !isAgain) return open(recording, part, true);
    return { kind: "unanswered", looked: [{ place: found.place, result: "no_answer" }] };
  }

  return { locate, open: (recording, part) => open(recording, part), close: web.close };
}

async function search(
  recording: Recording,
  web: RecordingWeb,
  hasBackup: boolean,
  convert: Convert,
): Promise<Found> {
  const looked = new Map<Looked["place"], Looked["result"]>();
  const silent = new Set<string>();
  const until = Date.now() + searchMs;
  const places = recordingPlaces.filter((place) => hasBackup || !place.startsWith("backup"));

  async function look(extension: Located["extension"]): Promise<Located | null> {
    for (const place of places) {
      const [server = ""] = place.split("_");
      // A server that did not answer would only be waited for again.
      const isAsked = !silent.has(server) && Date.now() < until;
      const result = isAsked ? await web.probe(recording, { place, extension }) : "silent";
      if (result === "there") return { place, extension };
      if (result === "silent") silent.add(server);
      if (looked.get(place) !== "no_answer") looked.set(place, result === "absent" ? "absent" : "no_answer");
    }
    return null;
  }

  /** The platform wants the folder where the file lies in a day's, and only there. Where it lies may not be known. */
  async function converted(gsm: Located | null): Promise<Located | null> {
    const folders = [null, recording.folder].filter(
      (folder) => gsm === null || gsm.place.endsWith("_day") === (folder !== null),
    );
    for (const folder of folders) {
      try {
        await convert(recording.guid, folder);
        return await look("mp3");
      } catch (error) {
        looked.set("conversion", error instanceof PlatformRefused ? "absent" : "no_answer");
        if (looked.get("conversion") === "no_answer") return null;
      }
    }
    return null;
  }

  const mp3 = await look("mp3");
  if (mp3 !== null) return { kind: "found", ...mp3 };
  const gsm = (await look("gsm")) ?? (await look("GSM"));
  const located = (await converted(gsm)) ?? gsm;
  if (located !== null) return { kind: "found", ...located };
  const results = [...looked].map(([place, result]) => ({ place, result }));
  const isNowhere = results.every(({ result }) => result === "absent");
  return { kind: isNowhere ? "nowhere" : "unanswered", looked: results };
}
