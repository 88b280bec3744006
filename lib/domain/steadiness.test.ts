import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type HeldOrder, type HeldTone, holdTone, holdTones, steadyOrder } from "./steadiness";
import type { Tone } from "./tone";

type Finding = { tone: Tone; rule: string };
const finding = (tone: Tone, rule = `a reason to ${tone}`): Finding => ({ tone, rule });
const act = finding("act");
const watch = finding("watch");

/** Plays findings at instants in s, and tells what is shown at each: the tone, since when, and the reasons. */
function shown(...moments: [seconds: number, ...findings: Finding[]][]) {
  let held: HeldTone<Finding> | undefined;
  return moments.map(([seconds, ...findings]) => {
    held = holdTone(held, findings, seconds * 1000);
    const reasons = held.findings.map(({ rule }) => rule).join(", ");
    return `${held.tone} since ${held.since / 1000}${reasons && `: ${reasons}`}${held.over ? " (over)" : ""}`;
  });
}

describe("a tone", () => {
  test("gets worse at once, and better after 10 s", () => {
    expect(shown([0], [2, watch], [3, act], [4, watch], [12.999], [13, watch], [22.999], [23])).toEqual([
      "fine since 0",
      "watch since 2: a reason to watch",
      "act since 3: a reason to act",
      "act since 3: a reason to act (over)",
      "act since 3: a reason to act (over)",
      "watch since 13: a reason to watch",
      "watch since 13: a reason to watch (over)",
      "fine since 23",
    ]);
  });

  test("that has stood for longer falls at once", () => {
    expect(shown([0, act], [60, act], [61])).toEqual([
      "act since 0: a reason to act",
      "act since 0: a reason to act",
      "fine since 61",
    ]);
  });

  test("shows the present reasons while any holds, also after it was over for a moment", () => {
    expect(shown([0, act], [2], [4, finding("act", "another")])).toEqual([
      "act since 0: a reason to act",
      "act since 0: a reason to act (over)",
      "act since 0: another",
    ]);
  });

  test("is not held for the hour that the clock went back", () => {
    expect(shown([3600, act], [0], [9.9], [10])).toEqual([
      "act since 3600: a reason to act",
      "act since 0: a reason to act (over)",
      "act since 0: a reason to act (over)",
      "fine since 10",
    ]);
  });

  test("never gets better within 10 s of its beginning, whatever happens", () => {
    const moment = fc.record({ step: fc.nat(8000), findings: fc.subarray([watch, act]) });
    fc.assert(
      fc.property(fc.array(moment), (moments) => {
        let now = 0;
        let held: HeldTone<Finding> | undefined;
        for (const { step, findings } of moments) {
          now += step;
          const next = holdTone(held, findings, now);
          if (held?.tone === "act" && next.tone !== "act")
            expect(now - held.since).toBeGreaterThanOrEqual(10_000);
          if (findings.includes(act)) expect(next.tone).toBe("act");
          held = next;
        }
      }),
    );
  });
});

test("each id has its own tone; one that is gone is forgotten", () => {
  const first = holdTones(
    new Map(),
    new Map([
      ["a", [act]],
      ["b", [watch]],
    ]),
    0,
  );
  const second = holdTones(
    first,
    new Map([
      ["a", []],
      ["c", []],
    ]),
    1000,
  );
  expect([...second].map(([id, { tone }]) => `${id} ${tone}`)).toEqual(["a act", "c fine"]);
  const third = holdTones(second, new Map([["b", []]]), 2000);
  expect(third.get("b")).toMatchObject({ tone: "fine", since: 2000 });
});

describe("an order", () => {
  const at = (ids: string, seconds = 0): HeldOrder => ({ ids: [...ids], at: seconds * 1000 });

  test.each<[string, HeldOrder | null, string, number, boolean, string, number]>([
    ["is taken as wanted at first", null, "abc", 7, false, "abc", 7],
    ["is taken as wanted at first, held or not", null, "abc", 7, true, "abc", 7],
    ["stays for 5 s", at("abc"), "cba", 4.999, false, "abc", 0],
    ["changes after 5 s", at("abc"), "cba", 5, false, "cba", 5],
    ["never changes while held", at("abc"), "cba", 500, true, "abc", 0],
    ["an unchanged order begins no wait", at("abc"), "abc", 60, false, "abc", 0],

    ["who is gone leaves at once", at("abcd"), "dca", 1, false, "acd", 0],
    ["who is gone leaves at once, held too", at("abcd"), "dca", 1, true, "acd", 0],
    ["a new one stands after the one it is wanted after", at("abc"), "cxba", 1, false, "abcx", 0],
    ["a new one that is wanted on top stands there", at("abc"), "xabc", 1, false, "xabc", 0],
    ["new ones keep their order among themselves", at("abc"), "axyzbc", 1, false, "axyzbc", 0],
    ["while held, new ones wait at the end", at("abc"), "xaybc", 500, true, "abcxy", 0],
    ["after that they go where they are wanted", at("abcxy"), "xaybc", 500, false, "xaybc", 500],
    ["joining and leaving alone begins no wait", at("abc"), "axc", 60, false, "axc", 0],
    ["all gone", at("abc"), "", 1, true, "", 0],
    ["a clock that went back does not hold it for long", at("abc", 3600), "cba", 0, false, "abc", 0],
  ])("%s", (_, previous, wanted, seconds, held, ids, changed) => {
    expect(steadyOrder(previous, [...wanted], { now: seconds * 1000, held })).toEqual(at(ids, changed));
  });

  test("always shows exactly what is wanted, and moves nobody past another within 5 s or while held", () => {
    const ids = ["a", "b", "c", "d", "e", "f"];
    const wanted = fc.shuffledSubarray(ids);
    fc.assert(
      fc.property(wanted, wanted, fc.nat(10_000), fc.boolean(), (before, after, now, held) => {
        const order = steadyOrder({ ids: before, at: 0 }, after, { now, held });
        expect([...order.ids].sort()).toEqual([...after].sort());
        if (held || now < 5000) {
          const stayed = before.filter((id) => after.includes(id));
          expect(order.ids.filter((id) => before.includes(id))).toEqual(stayed);
        } else expect(order.ids).toEqual(after);
      }),
    );
  });
});
