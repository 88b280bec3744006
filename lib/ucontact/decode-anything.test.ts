import fc from "fast-check";
import { expect, it } from "vitest";
import { agentSchema, campaignSchema, queueSummarySchema } from "@/lib/contracts/live";
import { dateReader } from "./dates";
import { decodeCampaignStatus } from "./decode-campaigns";
import { decodeQueues } from "./decode-queues";
import { PlatformError } from "./errors";
import { parseAnswer } from "./parse-answer";
import { notes } from "./testing/notes";

const readDate = dateReader("America/Montevideo");

const keys = [
  "queue",
  "loggedIn",
  "callers",
  "holdTime",
  "dateReceived",
  "campaign",
  "completed",
  "abandoned",
  "servicelevel",
  "hold",
  "talked",
  "wrapup",
  "location",
  "_interface",
  "name",
  "status",
  "paused",
  "pausedreason",
  "incall",
  "lastCall",
  "server",
  "penalty",
  "__proto__",
];
const value = fc.oneof(
  fc.jsonValue(),
  fc.double().map((number) => (Number.isFinite(number) ? number : String(number))),
  fc.constantFrom(
    "",
    "0",
    "1",
    "-1",
    "true",
    "00:00:00-0",
    "99999:59:59",
    "[]",
    "Nov 2, 2018 11:31:42 AM",
    "NaN",
    8.64e15,
    -0,
  ),
);
const entry = fc.oneof(value, fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 16 }));
const answer = fc.oneof(fc.jsonValue(), fc.array(entry), fc.dictionary(fc.string(), entry));

function attempt(decode: () => void): void {
  try {
    decode();
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
  }
}

/** Decodes as either call's answer, and holds the result against the schemas of our own API. */
function decodeBoth(text: string): void {
  attempt(() => {
    const { queues, clock } = decodeQueues(parseAnswer(text), notes().note, readDate);
    for (const queue of queues) queueSummarySchema.parse(queue);
    expect(clock === null || typeof clock === "string").toBe(true);
  });
  attempt(() => {
    const { campaigns, agents } = decodeCampaignStatus(parseAnswer(text), notes().note);
    for (const campaign of campaigns) campaignSchema.parse({ ...campaign, longestHoldSeconds: null });
    for (const { queueInCall, secondsInState, ...agent } of agents) {
      agentSchema.parse({ ...agent, inCall: queueInCall, stateSince: null, campaigns: [] });
      expect(secondsInState ?? 0).toBeGreaterThanOrEqual(0);
    }
  });
}

it("any JSON is decoded into what our own API allows, or refused with a PlatformError", () => {
  fc.assert(
    fc.property(answer, (json) => decodeBoth(JSON.stringify(json))),
    { numRuns: 2000 },
  );
});

it("any text at all, too", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), decodeBoth));
});

it("each field that cannot be read is counted, and costs no other", () => {
  const figures = [
    "totalagents",
    "logged",
    "availables",
    "acd",
    "completed",
    "abandoned",
    "totalcalls",
    "wrapup",
  ];
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
