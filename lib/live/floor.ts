import type { QueueSummary } from "@/lib/domain/campaign";
import { liveLimitMs } from "@/lib/domain/freshness";
import type { AgentReading, CampaignReading, Reading } from "@/lib/ucontact/platform";
import { type Memory, remember } from "./memory";
import {
  emptyPicture,
  type Picture,
  type Readable,
  type SourceError,
  withAgents,
  withCampaigns,
  withError,
  withQueues,
} from "./picture";
import { recordTrend, type Trend } from "./trend";

/** The one place where the present picture is kept. All that is handed out is immutable. */
export type Floor = {
  readonly pollSeconds: number;
  picture(): Picture;
  memory(): Memory;
  trend(): Trend;
  sawQueues(
    reading: Reading<{ queues: readonly QueueSummary[]; clock: string | null }>,
    askedAt: number,
  ): void;
  sawCampaigns(reading: Reading<readonly CampaignReading[]>, askedAt: number): void;
  sawAgents(campaign: string, reading: Reading<readonly AgentReading[]>, askedAt: number): void;
  failed(what: Readable, error: SourceError, askedAt: number): void;
  /** After a poll in which both queues and campaigns were read: notes what only time tells. */
  remember(now: number): void;
};

export function createFloor(startedAt: number, pollSeconds: number): Floor {
  const limit = liveLimitMs(pollSeconds);
  let picture = emptyPicture(startedAt);
  let memory: Memory = new Map();
  let trend: Trend = new Map();
  return {
    pollSeconds,
    picture: () => picture,
    memory: () => memory,
    trend: () => trend,
    sawQueues(reading, askedAt) {
      picture = withQueues(picture, reading, { askedAt, liveLimitMs: limit });
    },
    sawCampaigns(reading, askedAt) {
      picture = withCampaigns(picture, reading, { askedAt, liveLimitMs: limit });
    },
    sawAgents(campaign, reading, askedAt) {
      picture = withAgents(picture, campaign, reading, { askedAt, liveLimitMs: limit });
    },
    failed(what, error, askedAt) {
      picture = withError(picture, what, error, askedAt);
    },
    remember(now) {
      memory = remember(memory, picture, now);
      trend = recordTrend(trend, picture, now);
    },
  };
}
