import { readFileSync } from "node:fs";

/** The recording's own words: what a real Asterisk 18 said, through asterisk-java and Gson. */
export interface RecordedMember {
  queue: string;
  location: string;
  membership: string;
  name: string;
  penalty: number;
  callsTaken: number;
  lastCall: number;
  status: number;
  paused: boolean;
  stateinterface: string;
  incall: number;
  pausedreason?: string;
}

export interface RecordedSummary {
  queue: string;
  loggedIn: number;
  available: number;
  callers: number;
  holdTime: number;
  talkTime: number;
  longestHoldTime: number;
}

export interface RecordedParams {
  strategy: string;
  completed: number;
  abandoned: number;
  holdTime: number;
  talkTime: number;
  serviceLevel: number;
  serviceLevelPerf: number;
  serviceLevelPerf2: number;
}

export interface Moment {
  /** Seconds since the recording began. */
  t: number;
  label: string;
  /** The end marker, without a queue, comes last. */
  queuesummary: (RecordedSummary | { queue?: undefined })[];
  agents: Record<string, Record<string, RecordedMember>>;
  params: Record<string, RecordedParams>;
}

/** When the recording began, epoch seconds: its first date, 5:14:18 AM in Montevideo. */
export const recordedAt = 1795335258;

/** The hundred moments, in order. The file ships with the simulator and is not checked again here. */
export function readRecording(): Moment[] {
  const lines = readFileSync(new URL("samples/asterisk18.jsonl", import.meta.url), "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Moment);
}
