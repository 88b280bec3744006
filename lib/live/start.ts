import { readFile } from "node:fs/promises";
import type { Lens } from "@/lib/domain/access";
import type { Settings } from "@/lib/env";
import type { Log } from "@/lib/log";
import type { PlatformFloor } from "@/lib/ucontact/platform";
import { type Answer, createAnswer } from "./answer";
import { createFloor, type Floor } from "./floor";
import { lensFloors, type SettingsByCampaign } from "./lensed";
import { type Poller, startPoller } from "./poller";
import { liveRoutes } from "./routes";

/** The living part of Vigía: one picture, one poller, one function that answers from them. */
export type Live = {
  readonly floor: Floor;
  readonly poller: Poller;
  readonly answer: Answer;
  /** The campaigns that the platform lists, of those that this lens holds; null before its first answer. */
  readonly campaignsSeen: (lens: Lens) => readonly string[] | null;
  /** The paths that `answer` answers. */
  readonly paths: ReadonlySet<string>;
  readonly version: string;
};

export type LiveParts = {
  readonly platform: PlatformFloor;
  readonly settings: Settings;
  /** What administrators say of campaigns; the same object while nothing changes. */
  readonly campaignSettings: () => SettingsByCampaign;
  readonly version: string;
  readonly log: Log;
};

/** Starts asking the platform. The first answers arrive a moment later. */
export function startLive({ platform, settings, campaignSettings, version, log }: LiveParts): Live {
  const floor = createFloor(Date.now(), settings.pollSeconds);
  const random = Math.random;
  const poller = startPoller({
    platform,
    floor,
    maxConcurrency: settings.platform.maxConcurrency,
    log,
    random,
  });
  const floorThrough = lensFloors(floor, campaignSettings);
  return {
    floor,
    poller,
    answer: createAnswer({ floorThrough, pollSeconds: settings.pollSeconds, poller, version, random }),
    campaignsSeen: (lens) =>
      floorThrough(lens)
        .picture()
        .campaigns?.value.map(({ campaign }) => campaign) ?? null,
    paths: new Set(Object.keys(liveRoutes)),
    version,
  };
}

/** The running build's own name: another one means that screens should reload. */
export async function buildVersion(): Promise<string> {
  try {
    return (await readFile(".next/BUILD_ID", "utf8")).trim();
  } catch {
    return "development";
  }
}
