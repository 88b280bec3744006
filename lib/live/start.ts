import { readFile } from "node:fs/promises";
import type { Settings } from "@/lib/env";
import type { Log } from "@/lib/log";
import type { Platform } from "@/lib/ucontact/platform";
import { type Answer, createAnswer } from "./answer";
import { createFloor, type Floor } from "./floor";
import { type Poller, startPoller } from "./poller";
import { liveRoutes } from "./routes";

/** The living part of Vigía: one picture, one poller, one function that answers from them. */
export type Live = {
  readonly floor: Floor;
  readonly poller: Poller;
  readonly answer: Answer;
  /** The paths that `answer` answers. */
  readonly paths: ReadonlySet<string>;
  readonly version: string;
};

export type LiveParts = {
  readonly platform: Platform;
  readonly settings: Settings;
  readonly version: string;
  readonly log: Log;
};

/** Starts asking the platform. The first answers arrive a moment later. */
export function startLive({ platform, settings, version, log }: LiveParts): Live {
  const floor = createFloor(Date.now(), settings.pollSeconds);
  const random = Math.random;
  const poller = startPoller({
    platform,
    floor,
    maxConcurrency: settings.platform.maxConcurrency,
    log,
    random,
  });
  const answer = createAnswer({ floor, poller, version, random });
  return { floor, poller, answer, paths: new Set(Object.keys(liveRoutes)), version };
}

/** The running build's own name: another one means that screens should reload. */
export async function buildVersion(): Promise<string> {
  try {
    return (await readFile(".next/BUILD_ID", "utf8")).trim();
  } catch {
    return "development";
  }
}
