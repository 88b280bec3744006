import fc from "fast-check";
import { expect, it } from "vitest";
import { dateReader } from "./dates";
import { decodeCampaignStatus } from "./decode-campaigns";
import { decodeQueues } from "./decode-queues";
import { PlatformError } from "./errors";
import { parseAnswer } from "./parse-answer";
import { notes } from "./testing/notes";

const readDate = dateReader("America/Montevideo");

const keys = [
  "queue", "loggedIn", "callers", "holdTime", "dateReceived", "campaign", "completed", "abandoned", "servicelevel", "hold", "talked", "wrapup",
  "location", "_interface", "name", "status", "paused", "pausedreason", "incall", "lastCall", "server", "penalty", "__proto__",
];
const value = fc.oneof(
  fc.jsonValue(),
  fc.double().map((number) => (Number.isFinite(number) ? number : String(number))),
  fc.constantFrom("", "0", "1", "-1", "true", "00:00:00-0", "99999:59:59", "[]", "Nov 2, 2018 11:31:42 AM", "NaN", 8.64e15, -0),
);
const entry = fc.oneof(value, fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 16 }));
const answer = fc.oneof(fc.jsonValue(), fc.array(entry), fc.dictionary(fc.string(), entry));

/** A decoded figure is null or what our own API allows: never NaN, infinite, or text where a number belongs. */
function expectSound(decoded: unknown): void {
  const text = JSON.stringify(decoded);
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(JSON.parse(text))));
  (function walk(part: unknown): void {
    if (typeof part === "number") expect(Number.isFinite(part)).toBe(true);
    else if (typeof part === "object" && part !== null) Object.values(part).forEach(walk);
    else expect(part).not.toBeUndefined();
  })(decoded);
}

function attempt(decode: () => unknown): void {
  let decoded: unknown;
  try {
    decoded = decode();
  } catch (error) {
    expect(error).toBeInstanceOf(PlatformError);
    return;
  }
  expectSound(decoded);
}

it("any JSON is decoded or refused with a PlatformError", () => {
  fc.assert(
    fc.property(answer, (json) => {
      const text = JSON.stringify(json);
      attempt(() => decodeQueues(parseAnswer(text), notes().note, readDate));
      attempt(() => decodeCampaignStatus(parseAnswer(text), notes().note));
    }),
    { numRuns: 2000 },
  );
});

it("any text at all, too", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => attempt(() => decodeCampaignStatus(parseAnswer(text), notes().note))));
});

it("each field that cannot be read is counted, and costs no other", () => {
  const figures = ["totalagents", "logged", "availables", "acd", "completed", "abandoned", "totalcalls", "wrapup"];
  fc.assert(
    fc.property(fc.subarray(figures), (broken) => {
      const { note, kinds } = notes();
      const fields = Object.fromEntries(figures.map((key) => [key, broken.includes(key) ? "?" : 7]));
      const { campaigns } = decodeCampaignStatus({ a: { campaign: "a", ...fields } }, note);
      expect([...kinds].sort()).toEqual(broken.map((key) => `campaign.${key}`).sort());
      expect(JSON.stringify(campaigns).match(/:7\b/g) ?? []).toHaveLength(figures.length - broken.length);
    }),
  );
});
