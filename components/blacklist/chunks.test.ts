import { describe, expect, test } from "vitest";
import type { BlacklistEntry } from "@/lib/domain/blacklist";
import { chunksOf, doneOf, notDone, type SentChunk, standings } from "./chunks";

const entries = (count: number): BlacklistEntry[] =>
  Array.from({ length: count }, (_, index) => ({
    phone: `099${index}`,
    campaign: "Ventas->",
    username: "",
    company: "",
    jobTitle: "",
    name: "",
  }));

const two: SentChunk["part"] = { from: 1, entries: entries(2) };
const chunk = (state: SentChunk["state"]): SentChunk => ({ part: two, key: "k", state });
const answered = (...outcomes: ("succeeded" | "failed" | "unknown")[]) =>
  chunk({
    step: "done",
    answer: { results: outcomes.map((outcome) => ({ phone: "", campaign: "", outcome })) },
  });

test("10,000 entries are 20 chunks, none lost, none twice", () => {
  const chunks = chunksOf(entries(10_000));
  expect(chunks).toHaveLength(20);
  expect(chunks.map(({ from }) => from).slice(0, 3)).toEqual([1, 501, 1001]);
  expect(new Set(chunks.flatMap((each) => each.entries.map(({ phone }) => phone))).size).toBe(10_000);
  expect(chunksOf([])).toEqual([]);
  expect(chunksOf(entries(501)).map((each) => each.entries.length)).toEqual([500, 1]);
});

describe("what became of each entry", () => {
  test.each([
    ["done", answered("succeeded", "failed"), ["succeeded", "failed"]],
    [
      "refused",
      chunk({ step: "refused", error: { code: "platform_refused", message: "" } }),
      ["failed", "failed"],
    ],
    [
      "refused without a clear answer",
      chunk({ step: "refused", error: { code: "platform_timeout", message: "", outcome: "unknown" } }),
      ["unknown", "unknown"],
    ],
    ["unanswered", chunk({ step: "unanswered" }), ["unknown", "unknown"]],
    ["waiting", chunk({ step: "waiting" }), ["open", "open"]],
  ])("%s", (_, given, wanted) => {
    expect(standings(given)).toEqual(wanted);
  });

  test("what did not go through is kept to be tried again", () => {
    expect(notDone([answered("succeeded", "failed"), answered("succeeded", "succeeded")])).toEqual([
      two.entries[1],
    ]);
  });

  test("what did go through is kept to be undone", () => {
    expect(doneOf([answered("succeeded", "failed"), chunk({ step: "unanswered" })])).toEqual([
      two.entries[0],
    ]);
  });
});
