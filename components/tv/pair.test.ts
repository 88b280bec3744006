import { describe, expect, it } from "vitest";
import type { CodeAnswer, PairingState } from "@/lib/client/pairing";
import { isOwnAddress } from "./own-address";
import { type Pairing, pair } from "./pair";

const code = (text: string): CodeAnswer => ({ kind: "code", code: text });

/** Plays answers one after another; gives up when there are no more. */
async function play({ codes, states }: { codes: CodeAnswer[]; states: PairingState[] }) {
  const shown: Pairing[] = [];
  const pauses: number[] = [];
  let asked = 0;
  let givenUp = false;
  function next<T>(answers: T[], last: T): T {
    const answer = answers.shift();
    if (answer === undefined) givenUp = true;
    return answer ?? last;
  }
  await pair({
    askForCode: async () => {
      asked += 1;
      return next<CodeAnswer>(codes, { kind: "unanswered" });
    },
    askWhetherPaired: async () => next<PairingState>(states, { kind: "expired" }),
    pause: async (ms) => void pauses.push(ms),
    show: (pairing) => void shown.push(pairing),
    isGivenUp: () => givenUp,
  });
  return { shown, pauses, asked };
}

describe("a TV without a pass", () => {
  it("shows its code, asks every three seconds, and ends with its board", async () => {
    const { shown, pauses } = await play({
      codes: [code("ABCD-EFGH")],
      states: [{ kind: "waiting" }, { kind: "waiting" }, { kind: "paired", board: "sales" }],
    });
    expect(shown[0]).toEqual({ step: "code", code: "ABCD-EFGH" });
    expect(shown.at(-1)).toEqual({ step: "paired", board: "sales" });
    expect(pauses).toEqual([3000, 3000, 3000]);
  });

  it("asks for another code when the first is over", async () => {
    const { shown } = await play({
      codes: [code("AAAA-AAAA"), code("BBBB-BBBB")],
      states: [
        { kind: "waiting" },
        { kind: "expired" },
        { kind: "waiting" },
        { kind: "paired", board: "floor" },
      ],
    });
    expect(shown).toContainEqual({ step: "code", code: "BBBB-BBBB" });
  });

  it("bears a lost answer or two, then shows no code until Vigía knows it again", async () => {
    const lost: PairingState = { kind: "unanswered" };
    const { shown } = await play({
      codes: [code("AAAA-AAAA")],
      states: [lost, lost, lost, { kind: "waiting" }, { kind: "paired", board: "floor" }],
    });
    const steps = shown.map(({ step }) => step);
    expect(steps).toEqual(["code", "code", "code", "unanswered", "code", "paired"]);
  });

  it("goes on for weeks while nobody answers, a minute apart at most", async () => {
    const codes = Array.from({ length: 20_000 }, (): CodeAnswer => ({ kind: "unanswered" }));
    const { shown, pauses } = await play({ codes, states: [] });
    expect(new Set(shown.map(({ step }) => step))).toEqual(new Set(["unanswered"]));
    expect(pauses.slice(0, 5)).toEqual([5000, 10_000, 20_000, 40_000, 60_000]);
    expect(Math.max(...pauses)).toBe(60_000);
  });

  it("waits when it is told that there are too many", async () => {
    const { shown, pauses } = await play({ codes: [{ kind: "busy" }, { kind: "busy" }], states: [] });
    expect(shown.slice(0, 2)).toEqual([{ step: "busy" }, { step: "busy" }]);
    expect(pauses.slice(0, 2)).toEqual([5000, 10_000]);
  });

  it("does not hurry where the browser keeps no cookie and every code is over at once", async () => {
    const codes = Array.from({ length: 10 }, (_, i) => code(`AAAA-AAA${i}`));
    const states = Array.from({ length: 10 }, (): PairingState => ({ kind: "expired" }));
    const { pauses } = await play({ codes, states });
    expect(pauses.filter((ms) => ms === 60_000).length).toBeGreaterThan(3);
  });
});

describe("an address of Vigía's own", () => {
  const at = (url: string) => isOwnAddress(new URL(url) as unknown as Location, "https://vigia.example");
  it.each([
    "https://vigia.example/tv",
    "http://localhost:3000/tv",
    "http://127.0.0.1/tv",
    "http://[::1]:3000/tv",
  ])("is %s", (url) => expect(at(url)).toBe(true));
  it.each([
    "http://vigia.example/tv",
    "https://10.0.0.7/tv",
    "https://vigia.example:8443/tv",
    "https://localhost.evil.example/",
  ])("is not %s", (url) => expect(at(url)).toBe(false));
});
