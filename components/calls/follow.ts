import type { Agent } from "@/lib/domain/agent";

export type Seen = Pick<Agent, "status" | "stateSince">;

/** A call that the platform took. Times in ms on the server's clock. */
export type Taken = {
  readonly sentAt: number;
  readonly answeredAt: number;
  /** The agent when the call was asked for; null: not known. */
  readonly before: Seen | null;
};

/** How far a call has come, as the agent's state tells: the platform tells nothing of the call itself. */
export type Followed =
  | { readonly step: "waiting" }
  | { readonly step: "ringing" }
  /** On the line: the destination is dialled, or talks. The state is the same for both. */
  | { readonly step: "on_line"; readonly since: string | null }
  /** `seconds` on the line; null: it came and went between two readings. */
  | { readonly step: "ended"; readonly seconds: number | null }
  | { readonly step: "not_answered" }
  /** Nothing was seen of it within the time. */
  | { readonly step: "not_seen" };

/** States are dated by whole seconds of the platform, and by an answer that took its time. */
const slackMs = 3000;
/** A platform that takes a call rings the phone at once; reading may be behind by some seconds. */
const seenWithinMs = 30_000;

/** Whether the call goes on as far as a person is concerned who waits for what becomes of it. */
export function isUnderWay({ step }: Followed): boolean {
  return step === "waiting" || step === "ringing";
}

/**
 * @param row the agent now; null where the campaign has it no more
 * @param at when the row was read, ms on the server's clock
 */
export function follow(state: Followed, taken: Taken, row: Seen | null, at: number): Followed {
  switch (state.step) {
    case "waiting":
      return begin(state, taken, row, at);
    case "ringing":
      if (row === null || isRinging(row)) return state;
      return isOnLine(row) ? { step: "on_line", since: row.stateSince } : { step: "not_answered" };
    case "on_line":
      if (row === null || isOnLine(row) || row.status.key === "unknown") return state;
      return { step: "ended", seconds: secondsBetween(state.since, row.stateSince) };
    case "ended":
    case "not_answered":
    case "not_seen":
      return state;
  }
}

function begin(state: Followed, taken: Taken, row: Seen | null, at: number): Followed {
  if (row !== null && isNew(row, taken)) {
    if (isRinging(row)) return { step: "ringing" };
    if (isOnLine(row)) return { step: "on_line", since: row.stateSince };
    // The same state as before, begun anew: there was another in between.
    if (taken.before !== null && taken.before.status.code === row.status.code) {
      return { step: "ended", seconds: null };
    }
  }
  return at - taken.answeredAt > seenWithinMs ? { step: "not_seen" } : state;
}

/** Whether a state began with this call, and not before it. */
function isNew({ status, stateSince }: Seen, { sentAt, before }: Taken): boolean {
  if (stateSince === null) return before !== null && before.status.code !== status.code;
  const since = Date.parse(stateSince);
  const wasSeen = before?.stateSince ?? null;
  const wasThere =
    before !== null &&
    before.status.code === status.code &&
    wasSeen !== null &&
    since - Date.parse(wasSeen) <= slackMs;
  return !wasThere && since >= sentAt - slackMs;
}

function isRinging({ status }: Seen): boolean {
  return status.key === "ringing";
}

function isOnLine({ status: { key } }: Seen): boolean {
  return key === "in_use" || key === "busy" || key === "on_hold" || key === "ring_in_use";
}

function secondsBetween(from: string | null, to: string | null): number | null {
  if (from === null || to === null) return null;
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));
}
