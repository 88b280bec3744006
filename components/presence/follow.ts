import { type Agent, isLoggedIn } from "@/lib/domain/agent";

/** What is done to an agent's presence. */
export type PresenceDeed = "logOff" | "endBreak";

export type Seen = Pick<Agent, "status" | "inCall" | "paused">;

/** What the platform took, as the agent's state tells it: the platform tells nothing of it itself. */
export type Followed = "waiting" | "seen" | "not_seen";

/** A platform that takes it does it at once; reading may be behind by some seconds. */
const seenWithinMs = 30_000;

/**
 * @param taken when it was sent and when the platform had taken it, ms on the server's clock
 * @param row the agent now; null where the campaign has it no more
 * @param at when the row was read, ms on the server's clock
 */
export function follow(
  before: Followed,
  deed: PresenceDeed,
  taken: { readonly sentAt: number; readonly answeredAt: number },
  row: Seen | null,
  at: number,
): Followed {
  if (before === "seen") return before;
  if (at >= taken.sentAt && hasCome(deed, row)) return "seen";
  return at - taken.answeredAt > seenWithinMs ? "not_seen" : before;
}

function hasCome(deed: PresenceDeed, row: Seen | null): boolean {
  switch (deed) {
    case "logOff":
      return row === null || isLoggedIn(row.status.code, row.inCall) === false;
    case "endBreak":
      return row?.paused === false;
  }
}

/** Why it cannot be done now, or may be refused. Null where all is well. */
export type InTheWay = {
  readonly reason: "reading" | "notLive" | "already" | "inCall" | "unknown";
  readonly blocks: boolean;
};

export function inTheWay(
  deed: PresenceDeed,
  { agent, at, live }: { readonly agent: Seen | null; readonly at: number | null; readonly live: boolean },
): InTheWay | null {
  if (!live) return { reason: at === null ? "reading" : "notLive", blocks: true };
  if (agent === null) return { reason: "already", blocks: true };
  const { status, inCall, paused } = agent;
  switch (deed) {
    case "logOff":
      if (inCall === true) return { reason: "inCall", blocks: true };
      if (isLoggedIn(status.code, inCall) === false) return { reason: "already", blocks: true };
      return inCall === null ? { reason: "unknown", blocks: true } : null;
    case "endBreak":
      if (paused === false) return { reason: "already", blocks: true };
      if (paused === null) return { reason: "unknown", blocks: false };
      return inCall === true ? { reason: "inCall", blocks: false } : null;
  }
}
