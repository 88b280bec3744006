import type { HangUpResult } from "@/lib/client/hang-up";
import type { ApiErrorCode, HangUpInput, HangUpOutcome } from "@/lib/contracts/actions";
import { type Agent, agentStatus } from "@/lib/domain/agent";

/** A state that began later than the one that was seen, by more than this, is another call or a hold. */
const sameCallMs = 3000;

export type Seen = Pick<Agent, "status" | "stateSince" | "inCall">;

export type Request = { readonly input: HangUpInput; readonly key: string };

/** One hang-up, from the question to what came of it. */
export type HangUpState =
  | {
      readonly step: "asking";
      /** What the person was shown, and will have confirmed. */
      readonly seen: Seen;
      /** The state changed under the question. */
      readonly again: boolean;
      /** Vigía's word whose call it is, if not the page's campaign's. */
      readonly other: string | null;
      /** Rows older than this are behind what Vigía said when it refused. */
      readonly newerThan: string | null;
    }
  | { readonly step: "over" }
  | { readonly step: "gone" }
  | { readonly step: "sending"; readonly seen: Seen; readonly request: Request }
  | { readonly step: "done"; readonly outcome: HangUpOutcome }
  | { readonly step: "refused"; readonly code: ApiErrorCode }
  | { readonly step: "unreachable"; readonly seen: Seen; readonly request: Request };

export type HangUpEvent =
  /** The agent's row as the page has it now; null when the campaign has no such agent any more. */
  | { readonly type: "row"; readonly row: Seen | null }
  | { readonly type: "confirm"; readonly request: Request }
  | { readonly type: "answer"; readonly result: HangUpResult }
  | { readonly type: "retry" }
  | { readonly type: "ask_again"; readonly row: Seen | null };

/** The question about an agent as it is now. */
export function ask(row: Seen | null): HangUpState {
  if (row === null) return { step: "gone" };
  if (row.inCall === false) return { step: "over" };
  return { step: "asking", seen: row, again: false, other: null, newerThan: null };
}

/** What becomes of a hang-up; an event that does not fit the step changes nothing. */
export function next(state: HangUpState, event: HangUpEvent): HangUpState {
  switch (event.type) {
    case "row":
      return state.step === "asking" ? follow(state, event.row) : state;
    case "confirm":
      return state.step === "asking" ? { step: "sending", seen: state.seen, request: event.request } : state;
    case "answer":
      return state.step === "sending" ? conclude(state, event.result) : state;
    case "retry":
      return state.step === "unreachable" ? { ...state, step: "sending" } : state;
    case "ask_again":
      return canAskAgain(state) ? ask(event.row) : state;
  }
}

/** Whether the person may be asked anew: nothing runs, and another try could go otherwise. */
export function canAskAgain(state: HangUpState): boolean {
  if (state.step === "done") return state.outcome !== "ended";
  return state.step === "refused" && againHelps.has(state.code);
}

const againHelps: ReadonlySet<ApiErrorCode> = new Set([
  "agent_state_changed",
  "other_campaigns_call",
  "key_reused",
  "too_many_requests",
  "platform_refused",
  "no_data_yet",
  "audit_unavailable",
  "platform_timeout",
]);

type Asking = Extract<HangUpState, { step: "asking" }>;

function follow(state: Asking, row: Seen | null): HangUpState {
  if (row === null) return { step: "gone" };
  if (isOlder(row.stateSince, state.newerThan)) return state;
  if (row.inCall === false) return { step: "over" };
  if (!isAnother(row, state.seen)) return state;
  return { step: "asking", seen: row, again: true, other: null, newerThan: null };
}

function conclude(state: Extract<HangUpState, { step: "sending" }>, result: HangUpResult): HangUpState {
  if (result.kind === "unanswered") return { ...state, step: "unreachable" };
  if (result.kind === "outcome") return { step: "done", outcome: result.outcome };
  const { code, present, campaign } = result.error;
  if (code === "agent_state_changed" && present !== undefined) {
    if (present.inCall === false) return { step: "over" };
    const { stateSince, inCall } = present;
    const seen = { status: agentStatus(present.code), stateSince, inCall };
    return { step: "asking", seen, again: true, other: null, newerThan: stateSince };
  }
  if (code === "other_campaigns_call" && campaign !== undefined) {
    return { step: "asking", seen: state.seen, again: false, other: campaign, newerThan: null };
  }
  return { step: "refused", code };
}

function isAnother(row: Seen, seen: Seen): boolean {
  if (row.status.code !== seen.status.code) return true;
  if (row.stateSince === null || seen.stateSince === null) return row.stateSince !== seen.stateSince;
  return Date.parse(row.stateSince) - Date.parse(seen.stateSince) > sameCallMs;
}

function isOlder(since: string | null, than: string | null): boolean {
  return since !== null && than !== null && Date.parse(since) < Date.parse(than);
}
