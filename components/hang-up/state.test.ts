import { describe, expect, test } from "vitest";
import type { HangUpResult } from "@/lib/client/hang-up";
import { apiErrorCodes } from "@/lib/contracts/actions";
import { agentStatus, isCallCode } from "@/lib/domain/agent";
import { ask, canAskAgain, type HangUpEvent, type HangUpState, next, type Request, type Seen } from "./state";

const at = (seconds: number) => new Date(Date.UTC(2026, 2, 1, 12) + seconds * 1000).toISOString();

function row(code: number, since: number | null): Seen {
  return {
    status: agentStatus(code),
    stateSince: since === null ? null : at(since),
    inCall: isCallCode(code),
  };
}

const request: Request = {
  input: { campaign: "Support<-", location: "SIP/1010", expected: { code: 2, stateSince: at(0) } },
  key: "key-1",
};

function story(events: readonly HangUpEvent[], first: HangUpState = ask(row(2, 0))): HangUpState {
  return events.reduce(next, first);
}

const confirmed: HangUpEvent = { type: "confirm", request };
const answered = (result: HangUpResult): HangUpEvent => ({ type: "answer", result });
const refused = (
  code: Extract<HangUpResult, { kind: "refused" }>["error"]["code"],
  details: object = {},
): HangUpEvent => answered({ kind: "refused", error: { code, message: "", ...details } });
const present = (code: number, since: number) => ({
  present: { code, key: agentStatus(code).key, stateSince: at(since), inCall: isCallCode(code) },
});

describe("the question follows the agent's row", () => {
  test.each<[string, Seen | null, Seen | null, string, boolean?]>([
    ["the same call goes on", row(2, 0), row(2, 0), "asking", false],
    ["its beginning is read a little later", row(2, 0), row(2, 3), "asking", false],
    ["its beginning is read earlier", row(2, 100), row(2, 0), "asking", false],
    ["another call began", row(2, 0), row(2, 3.001), "asking", true],
    ["it was put on hold", row(2, 0), row(8, 1), "asking", true],
    ["when the state began is not told any more", row(2, 0), row(2, null), "asking", true],
    ["when it began was never told", row(2, null), row(2, null), "asking", false],
    ["the call ended", row(2, 0), row(9, 60), "over"],
    ["the call ended, by a clock that went back", row(2, 100), row(1, 0), "over"],
    ["the agent left the campaign", row(2, 0), null, "gone"],
    ["there was no call to begin with", row(1, 0), row(2, 10), "over"],
    [
      "whether there is a call is unknown",
      { ...row(0, 0), inCall: null },
      { ...row(0, 0), inCall: null },
      "asking",
      false,
    ],
  ])("%s", (_, first, then, step, again) => {
    const state = story([{ type: "row", row: then }], ask(first));
    expect(state.step).toBe(step);
    if (state.step === "asking") expect([state.again, state.seen]).toEqual([again, again ? then : first]);
  });

  test("a row that means the same changes nothing at all", () => {
    const state = ask(row(2, 0));
    expect(next(state, { type: "row", row: row(2, 1) })).toBe(state);
  });

  test("not while it is carried out, nor after: the answer counts", () => {
    const sending = story([confirmed]);
    expect(next(sending, { type: "row", row: row(1, 60) })).toBe(sending);
    const done = next(sending, answered({ kind: "outcome", outcome: "ended" }));
    expect(next(done, { type: "row", row: row(2, 99) })).toBe(done);
  });
});

describe("what the answer makes of it", () => {
  test.each(["ended", "still_in_call", "unknown"] as const)("%s", (outcome) => {
    expect(story([confirmed, answered({ kind: "outcome", outcome })])).toEqual({ step: "done", outcome });
  });

  test.each(apiErrorCodes)("a refusal that carries nothing is told: %s", (code) => {
    expect(story([confirmed, refused(code)])).toEqual({ step: "refused", code });
  });

  test("a changed state is asked again, and older rows of the page do not count against it", () => {
    const asked = story([confirmed, refused("agent_state_changed", present(8, 50))]);
    expect(asked).toMatchObject({
      step: "asking",
      again: true,
      seen: { status: { code: 8 }, stateSince: at(50) },
    });
    expect(next(asked, { type: "row", row: row(9, 49) })).toBe(asked);
    expect(next(asked, { type: "row", row: row(9, 70) })).toEqual({ step: "over" });
  });

  test("a call that had ended is over", () => {
    expect(story([confirmed, refused("agent_state_changed", present(9, 50))])).toEqual({ step: "over" });
  });

  test("another campaign's call is asked about, in that campaign's name", () => {
    const asked = story([confirmed, refused("other_campaigns_call", { campaign: "Sales<-" })]);
    expect(asked).toMatchObject({ step: "asking", again: false, other: "Sales<-" });
  });

  test("no answer: the very same request is sent once more", () => {
    const silent = story([confirmed, answered({ kind: "unanswered" })]);
    expect(silent.step).toBe("unreachable");
    expect(next(silent, { type: "retry" })).toMatchObject({ step: "sending", request });
  });
});

describe("a second click", () => {
  test("does not send another request", () => {
    const sending = story([confirmed]);
    expect(next(sending, { type: "confirm", request: { ...request, key: "key-2" } })).toBe(sending);
    expect(next(sending, { type: "retry" })).toBe(sending);
  });
});

describe("asking anew", () => {
  test.each<[string, HangUpEvent, boolean]>([
    ["after it ended", answered({ kind: "outcome", outcome: "ended" }), false],
    ["while the call goes on", answered({ kind: "outcome", outcome: "still_in_call" }), true],
    ["when nobody knows", answered({ kind: "outcome", outcome: "unknown" }), true],
    ["after the platform refused", refused("platform_refused"), true],
    ["to one who may not", refused("not_allowed"), false],
    ["when the answer is missing", answered({ kind: "unanswered" }), false],
  ])("%s: %s", (_, event, offered) => {
    const state = story([confirmed, event]);
    expect(canAskAgain(state)).toBe(offered);
    const asked = next(state, { type: "ask_again", row: row(2, 90) });
    expect(asked).toEqual(offered ? ask(row(2, 90)) : state);
  });
});
