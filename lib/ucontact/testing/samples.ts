import { readFileSync } from "node:fs";

const folder = new URL("../samples/", import.meta.url);

/** One of the vendor's sample answers, as text. */
export function sample(
  name: "queuesummary" | "campaignstatus-all" | "campaignstatus-one" | "getrecords",
): string {
  return readFileSync(new URL(`${name}.json`, folder), "utf8");
}

export type RecordedAgent = {
  queue: string;
  location: string;
  name: string;
  penalty: number;
  callsTaken: number;
  lastCall: number;
  status: number;
  paused: boolean;
  incall: number;
  pausedreason?: string;
};

export type RecordedQueue = {
  queue?: string;
  loggedIn: number;
  available: number;
  callers: number;
  dateReceived: string;
};

export type Moment = {
  t: number;
  label: string;
  queuesummary: RecordedQueue[];
  agents: Record<string, Record<string, RecordedAgent>>;
};

/** The hundred recorded moments of a living Asterisk 18, in order. */
export function recordedMoments(): Moment[] {
  return readFileSync(new URL("asterisk18.jsonl", folder), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Moment);
}
