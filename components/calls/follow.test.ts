import { describe, expect, test } from "vitest";
import { agentStatus } from "@/lib/domain/agent";
import { type Followed, follow, isUnderWay, type Seen, type Taken } from "./follow";

const start = Date.UTC(2026, 2, 2, 12);
/** An agent whose state has this code since that many seconds after the call was asked for. */
const row = (code: number, since: number | null): Seen => ({
  status: agentStatus(code),
  stateSince: since === null ? null : new Date(start + since * 1000).toISOString(),
});
const free = row(1, -60);
const taken: Taken = { sentAt: start, answeredAt: start + 1000, before: free };

/** Rows that were read one after another, each so many seconds after the call was asked for. */
function story(rows: readonly (readonly [at: number, row: Seen | null])[], of = taken): Followed {
  return rows.reduce<Followed>((state, [at, seen]) => follow(state, of, seen, start + at * 1000), {
    step: "waiting",
  });
}

const talking = { step: "on_line", since: row(2, 6).stateSince };

describe("a call in two steps", () => {
  test("rings, is answered, and ends", () => {
    expect(story([[1, free]])).toEqual({ step: "waiting" });
    expect(story([[2, row(6, 1)]])).toEqual({ step: "ringing" });
    const answered: [number, Seen][] = [
      [2, row(6, 1)],
      [7, row(2, 6)],
    ];
    expect(story(answered)).toEqual(talking);
    expect(story([...answered, [20, row(8, 18)]])).toEqual(talking);
    expect(story([...answered, [50, row(9, 48)]])).toEqual({ step: "ended", seconds: 42 });
  });

  test.each<[string, (readonly [number, Seen | null])[], Followed["step"]]>([
    ["an answer that is given by itself is seen without any ringing", [[3, row(2, 2)]], "on_line"],
    [
      "a phone that rings and is not picked up",
      [
        [2, row(6, 1)],
        [25, row(1, 21)],
      ],
      "not_answered",
    ],
    ["a phone that rang and stopped between two readings", [[9, row(1, 5)]], "ended"],
    ["nothing to be seen within the time", [[32, free]], "not_seen"],
    ["nobody to be seen any more within the time", [[32, null]], "not_seen"],
    ["a reading that is behind", [[30, free]], "waiting"],
    [
      "an agent who is gone while it rings",
      [
        [2, row(6, 1)],
        [4, null],
      ],
      "ringing",
    ],
    ["a state that nobody knows how long it lasts", [[3, row(6, null)]], "ringing"],
    [
      "a state that cannot be read, in the call",
      [
        [3, row(2, 2)],
        [5, row(0, 5)],
      ],
      "on_line",
    ],
  ])("%s", (_, rows, step) => {
    expect(story(rows).step).toBe(step);
  });
});

describe("what is not this call", () => {
  test.each<[string, Seen, Seen]>([
    ["a phone that rang before", row(6, -10), row(6, -10)],
    ["a call that went on before", row(2, -300), row(2, -300)],
    ["the same state, dated a little later", row(1, -1), row(1, 1)],
    ["a state of which nothing is known, as before", row(2, null), row(2, null)],
    ["wrap-up that ends", row(9, -20), row(1, 3)],
    ["a state from before which the page had not seen yet", row(1, -60), row(2, -20)],
  ])("%s", (_, before, now) => {
    expect(story([[5, now]], { ...taken, before }).step).toBe("waiting");
  });
});

test.each<[Followed, boolean]>([
  [{ step: "waiting" }, true],
  [{ step: "ringing" }, true],
  [{ step: "on_line", since: null }, false],
  [{ step: "not_seen" }, false],
])("whoever waits for %o: %s", (state, waits) => {
  expect(isUnderWay(state)).toBe(waits);
});

test("what is over stays so", () => {
  for (const step of ["not_answered", "not_seen"] as const) {
    const over: Followed = { step };
    expect(follow(over, taken, row(2, 5), start + 9000)).toBe(over);
  }
});
