import { dispositions } from "./dispositions";
import { answerings, type Office } from "./office";
import { directoryOf } from "./recordfiles";
import { recordFiles } from "./webroot";

/** So many of a long list. */
const shown = 200;

/** Every recording with the path at which its file lies, or would lie. */
function listFiles(office: Office) {
  return recordFiles(office).map((file) => {
    const { guid, kind } = file;
    const converted = office.converted.has(guid);
    const extension = converted || kind === "hidden" || kind === "none" ? "mp3" : kind;
    return { ...file, converted, path: `${directoryOf(file)}${guid}.${extension}` };
  });
}

function dialerState({ bases, spool, schedule }: Office) {
  return {
    bases: bases.map((base) => ({ ...base, rejected: base.rejected.slice(0, shown) })),
    counts: spool.counts(),
    line: spool.line(shown),
    latest: spool.latest(shown),
    schedule: schedule.appointments,
  };
}

function setAnswering(office: Office, phone: unknown, answering: unknown): void {
  const known = answerings.find((one) => one === answering);
  if (typeof phone !== "string" || !known) throw new TypeError(`phone, answering: ${answerings.join(", ")}`);
  office.answering.set(phone, known);
}

/** What there is to see and to set of the office, below `/_sim`. */
export const officeCommands: Record<string, (office: Office, input: Record<string, unknown>) => unknown> = {
  "GET /_sim/placed": (office) => office.placed,
  "GET /_sim/blacklist": (office) => office.blacklist.entries(),
  "GET /_sim/recordings": (office) => listFiles(office),
  "GET /_sim/recordings/asked": (office) => office.asked,
  "DELETE /_sim/recordings/asked": (office) => {
    office.asked.length = 0;
  },
  "GET /_sim/dialer": (office) => dialerState(office),
  "GET /_sim/dispositions": (office) => ({ known: dispositions, given: office.given }),
  "GET /_sim/told": (office) => office.told,
  "GET /_sim/schedule": (office) => office.schedule.appointments,
  "GET /_sim/tags": (office) => office.tags,
  "POST /_sim/phones": (office, { phone, answering }) => setAnswering(office, phone, answering),
};
