import { randomUUID } from "node:crypto";
import { isWithin, type Person } from "@/lib/domain/access";
import type { Looked } from "@/lib/domain/recording";
import type { RecordingFiles } from "@/lib/ucontact/recording-files";
import type { Located, Part, Recording, Sound } from "@/lib/ucontact/recording-web";
import type { Action, Actions, Caller } from "./carry-out";
import type { Listed, ListedRecording } from "./listed-recordings";
import type { Pace } from "./pace";
import { Refusal } from "./refusal";
import { createStreams } from "./streams";

export type ListenParts = {
  readonly listed: Listed;
  /** Null: recordings are off. */
  readonly files: Pick<RecordingFiles, "locate" | "open"> | null;
  readonly actions: Pick<Actions, "carryOut">;
  /** Of requests, pieces included. */
  readonly pace: Pace;
  /** Of plays, and of what else has the recording looked for. */
  readonly playPace: Pace;
};

type Wanted = Recording & { readonly campaign: string | null };
type Verb = "play_recording" | "download_recording";
type Play = { until: number; readonly begun: Promise<unknown> };

/**
 * A browser asks for a recording piece by piece, so requests by one person for one recording are one play, as long as
 * ten minutes do not pass without any. Each play is recorded once, before its first sound.
 */
const samePlayMs = 10 * 60_000;
const mostPlays = 10_000;
/** More than a player opens of itself; what is paused stays open. */
const mostAtOnce = 8;

/**
 * The sound of a recording, or a part of it, for who had it listed.
 * @throws Refusal `not_found` when it was not listed or is nowhere; `platform_refused` when not all places could be
 * looked at; `too_many_requests`; those of carrying out
 */
export function createListening({ listed, files, actions, pace, playPace }: ListenParts) {
  const plays = new Map<string, Play>();
  const streams = createStreams(mostAtOnce);

  /** Resolves once this play is recorded and the recording found. */
  async function begin(verb: Verb, person: Person, caller: Caller, wanted: Wanted, locate: Locate) {
    const name = JSON.stringify([verb, person.id, wanted.guid, wanted.folder]);
    const until = Date.now() + samePlayMs;
    const before = plays.get(name);
    plays.delete(name);
    if (before !== undefined && before.until > Date.now()) {
      plays.set(name, { until, begun: before.begun });
      await before.begun;
      return;
    }
    // A key of its own: nobody may make several plays count as one.
    const begun = playPace(person.id).then(() =>
      actions.carryOut(playing(verb, locate), { ...caller, key: randomUUID() }, wanted),
    );
    const [oldest] = plays.keys();
    if (plays.size >= mostPlays && oldest !== undefined) plays.delete(oldest);
    plays.set(name, { until, begun });
    try {
      await begun;
    } catch (error) {
      plays.delete(name);
      throw error;
    }
  }

  return async function listen(
    person: Person,
    caller: Caller,
    asked: Recording & { readonly isDownload: boolean },
    part: Part,
  ): Promise<Sound & Pick<Located, "extension">> {
    const recording = listedTo(listed, person, asked.guid);
    if (!recording.folders.has(asked.folder)) throw notListed();
    if (files === null)
      throw new Refusal("not_found", "Recordings are off: UCONTACT_RECORDINGS_URL is not set.");
    await pace(person.id);
    const wanted = { guid: recording.guid, folder: asked.folder, campaign: recording.campaign };
    const locate = () => files.locate(wanted);
    // To ask how long it is, is not to hear it.
    if (part.method === "GET")
      await begin(asked.isDownload ? "download_recording" : "play_recording", person, caller, wanted, locate);
    else await playPace(person.id);
    const found = await locate();
    if (found.kind !== "found") throw nowhere(found);
    const place = streams.take(person.id);
    const opened = await files.open(wanted, part).catch((error: unknown) => {
      place.free();
      throw error;
    });
    if (opened.kind !== "sound" || opened.body === null) place.free();
    if (opened.kind !== "sound") throw nowhere(opened);
    const body = opened.body === null ? null : place.hold(opened.body);
    return { ...opened, body, extension: found.extension };
  };
}

type Locate = () => ReturnType<RecordingFiles["locate"]>;

function playing(verb: Verb, locate: Locate): Action<Wanted, Located> {
  return {
    verb,
    onWhom: ({ campaign, guid }) => ({ campaign, target: guid }),
    recorded: (input) => input,
    async work() {
      const found = await locate();
      if (found.kind !== "found") throw nowhere(found);
      return { place: found.place, extension: found.extension };
    },
    outcomeOf: () => "succeeded",
    unknownAnswer: new Refusal("key_reused", "This was asked for before. Ask anew."),
  };
}

/**
 * The recording as it was listed to this person, in a campaign that is theirs still.
 * @throws Refusal `not_found`
 */
export function listedTo(listed: Listed, person: Person, guid: string): ListedRecording {
  const recording = listed.of(person.id, guid);
  if (recording === null) throw notListed();
  const { campaign } = recording;
  if (person.scope === "all" || (campaign !== null && isWithin(person.scope, campaign))) return recording;
  throw notListed();
}

function notListed(): Refusal {
  return new Refusal("not_found", "Search for this recording first: it was not listed to you.");
}

const placeWords: Record<Looked["place"], string> = {
  telephony: "the telephony server",
  telephony_day: "the telephony server's folder of the day",
  backup_day: "the backup's folder of the day",
  backup: "the backup",
  conversion: "the platform's conversion",
};

function nowhere({ kind, looked }: { kind: "nowhere" | "unanswered"; looked: readonly Looked[] }): Refusal {
  const said = (result: Looked["result"]) =>
    looked
      .filter((one) => one.result === result)
      .map(({ place }) => placeWords[place])
      .join(", ");
  if (kind === "nowhere")
    return new Refusal("not_found", `The recording is nowhere. Looked for in: ${said("absent")}.`, {
      looked,
    });
  return new Refusal(
    "platform_refused",
    `The recording cannot be had now. No answer from: ${said("no_answer")}.`,
    {
      looked,
    },
  );
}
