import type { PortalReport, PortalReportAnswer } from "@/lib/contracts/portal";
import { type Person, reach } from "@/lib/domain/access";
import { type PortalAction, type PortalMessage, portalAreas } from "@/lib/domain/portal";
import { pause } from "@/lib/live/pause";
import type { Actions, Caller } from "./carry-out";
import type { ActionLimits } from "./limits";
import { outcomeOf, type PortalActionParts, portalAction } from "./portal-action";
import { Refusal } from "./refusal";

/** A browser that has not reported by then is waited for no longer. */
const reportWithinMs = 60_000;
/** A report may be told again, where its answer was lost. */
const rememberedMs = 60_000;

type Asked = { readonly viewer: Person; readonly caller: Caller; readonly input: PortalAction };

/** What was handed out under a key, and not long ago. */
type HandedOut = {
  /** Takes the first report. */
  readonly tell: (report: PortalReport) => void;
  report: PortalReport | null;
  /** Resolves when its outcome is recorded. */
  readonly recorded: Promise<PortalReportAnswer>;
};

/** What the portal does in people's browsers: what it is to be told, and what came of it. */
export type PortalDesk = {
  /**
   * What to tell the portal, once that is recorded; each key's once.
   * @throws Refusal, `key_reused` for a repeat
   */
  readonly ask: (asked: Asked) => Promise<{ readonly message: PortalMessage }>;
  /**
   * Takes what the portal said, from who asked for it; the same again is told the same.
   * @throws Refusal `not_found` when nothing waits under this key any more, `key_reused` for another report
   */
  readonly report: (person: Person, key: string, report: PortalReport) => Promise<PortalReportAnswer>;
  /** What still waits for a report is over now: nobody knows what became of it. */
  readonly stop: () => void;
};

export function createPortalDesk(
  parts: PortalActionParts & { readonly actions: Actions; readonly actionLimits: ActionLimits },
): PortalDesk {
  const asking = new Set<string>();
  const handedOut = new Map<string, HandedOut>();
  const stopping = new AbortController();

  async function waitFor(told: Promise<PortalReport>): Promise<PortalReport | null> {
    const over = new AbortController();
    const late = pause(reportWithinMs, AbortSignal.any([stopping.signal, over.signal])).then(() => null);
    const report = await Promise.race([told, late]);
    over.abort();
    return report;
  }

  function handOut({ viewer, caller, input }: Asked): Promise<PortalMessage> {
    const name = nameOf(viewer, caller.key);
    return new Promise((resolve, reject) => {
      const action = portalAction(parts, viewer, input.verb, (message) => {
        const told = new Promise<PortalReport>((tell) => {
          handedOut.set(name, { tell, report: null, recorded });
        });
        resolve(message);
        return waitFor(told);
      });
      const carriedOut = parts.actions.carryOut(action, caller, input);
      const recorded = carriedOut.then(({ portalSaid }) => ({ outcome: outcomeOf(portalSaid) }));
      // Where it was carried out before, the message is not handed out again.
      void recorded.then(() => reject(handedOutBefore()), reject).then(() => forgetLater(name));
    });
  }

  function forgetLater(name: string): void {
    setTimeout(() => handedOut.delete(name), rememberedMs).unref();
  }

  return {
    async ask(asked) {
      const { viewer, caller, input } = asked;
      const area = portalAreas[input.verb];
      if (reach(viewer, area) === "none") {
        throw new Refusal("not_allowed", "Your role does not allow this.");
      }
      await parts.actionLimits.take(viewer, area);
      const name = nameOf(viewer, caller.key);
      if (asking.has(name) || handedOut.has(name)) throw handedOutBefore();
      asking.add(name);
      try {
        return { message: await handOut(asked) };
      } finally {
        asking.delete(name);
      }
    },

    async report(person, key, report) {
      const waiting = handedOut.get(nameOf(person, key));
      if (waiting === undefined) {
        throw new Refusal("not_found", "Nothing waits for what the portal said under this key.");
      }
      if (waiting.report !== null && JSON.stringify(waiting.report) !== JSON.stringify(report)) {
        throw new Refusal("key_reused", "Something else was reported under this key before.");
      }
      waiting.report = report;
      waiting.tell(report);
      return waiting.recorded;
    },

    stop: () => stopping.abort(),
  };
}

const nameOf = ({ id }: Person, key: string) => JSON.stringify([id, key]);

function handedOutBefore(): Refusal {
  return new Refusal("key_reused", "What this key asks for was handed out before: the portal may have it.");
}
