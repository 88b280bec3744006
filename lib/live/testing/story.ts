import pino from "pino";
import { onTestFinished, vi } from "vitest";
import { type Lens, wholeFloor } from "@/lib/domain/access";
import { type Answer, createAnswer, type LiveAnswer } from "@/lib/live/answer";
import { createFloor } from "@/lib/live/floor";
import { lensFloors, type SettingsByCampaign } from "@/lib/live/lensed";
import { startPoller } from "@/lib/live/poller";
import type { ScriptedPlatform } from "./platform";

/** When every story begins. */
export const begins = Date.parse("2026-03-02T12:00:00.000Z");

/** Campaigns of which no administrator has said anything. */
export const noSettings: SettingsByCampaign = new Map();

type Line = { readonly level: string; readonly msg: string };

/** A log, and what was written to it. */
export function scriptedLog() {
  const lines: Line[] = [];
  const form = { base: null, timestamp: false, formatters: { level: (level: string) => ({ level }) } };
  return { lines, log: pino(form, { write: (line) => lines.push(JSON.parse(line) as Line) }) };
}

/** A poller on a scripted platform and a fake clock, with what screens would be told. Ends with the test. */
export function startStory(
  platform: ScriptedPlatform,
  { pollSeconds = 2, maxConcurrency = 4, random = 1 } = {},
) {
  vi.useFakeTimers({ now: begins });
  const { lines, log } = scriptedLog();
  const floor = createFloor(Date.now(), pollSeconds);
  const poller = startPoller({ platform, floor, maxConcurrency, log, random: () => random });
  const floorThrough = lensFloors(floor, () => noSettings);
  const answer = createAnswer({ floorThrough, pollSeconds, poller, version: "test", random: () => 0 });
  onTestFinished(async () => {
    const stopped = poller.stop();
    await vi.runAllTimersAsync();
    await stopped;
    vi.useRealTimers();
  });
  return { floor, poller, lines, get: (path: string, headers?: Headers) => get(answer, path, headers) };
}

type Headers = { readonly ifNoneMatch?: string; readonly acceptEncoding?: string; readonly lens?: Lens };

/** Asks for `/api/…?queue=…`. */
export function get(answer: Answer, path: string, headers: Headers = {}): LiveAnswer & { json: unknown } {
  const url = new URL(path, "http://localhost");
  const { ifNoneMatch = null, acceptEncoding = null, lens = wholeFloor } = headers;
  const given = answer({ path: url.pathname, search: url.searchParams, lens, ifNoneMatch, acceptEncoding });
  const readable = given.body !== null && given.headers["Content-Encoding"] === undefined;
  return { ...given, json: readable ? JSON.parse(String(given.body)) : null };
}

/** Lets so many seconds go by. */
export function seconds(count: number): Promise<unknown> {
  return vi.advanceTimersByTimeAsync(count * 1000);
}

/** What the test's clock says, in seconds of the story. */
export function storyTime(at = Date.now()): number {
  return (at - begins) / 1000;
}
