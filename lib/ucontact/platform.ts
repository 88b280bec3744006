import type { AgentStatus } from "@/lib/domain/agent";
import type { Campaign, QueueSummary } from "@/lib/domain/campaign";
import type { RecordingEntry, RecordingFilter } from "@/lib/domain/recording";
import type { PlatformActions } from "./platform-actions";

/** A campaign as `campaignstatus` alone tells it: the longest wait is `queuesummary`'s to say. */
export type CampaignReading = Omit<Campaign, "longestHoldSeconds">;

/** An agent's row in one campaign's answer. */
export type AgentReading = {
  readonly location: string;
  readonly tech: string;
  readonly phone: string;
  readonly name: string | null;
  readonly status: AgentStatus;
  readonly paused: boolean | null;
  readonly pauseReason: string | null;
  /** This queue's own `incall`: it says whose call it is. */
  readonly queueInCall: boolean | null;
  readonly callsTaken: number | null;
  /** ISO 8601 UTC; null when there was none. */
  readonly lastCallAt: string | null;
  /** The platform's `server`: whole seconds in the present state. */
  readonly secondsInState: number | null;
  readonly penalty: number | null;
};

/** One answer of the platform, decoded. */
export type Reading<T> = {
  readonly value: T;
  /** How many fields and rows could not be read. */
  readonly unreadable: number;
  /** How many of them stood in each campaign's row; in an answer about one campaign they are all its own. */
  readonly unreadableIn: ReadonlyMap<string, number>;
  /** ms since 1970 on our clock when the answer had arrived whole. */
  readonly receivedAt: number;
};

/** The floor as it is now. Every method throws a PlatformError. */
export type PlatformFloor = {
  /** `clock` is the platform's own `dateReceived`, as it came; null when absent. */
  queueSummary(): Promise<Reading<{ queues: readonly QueueSummary[]; clock: string | null }>>;
  campaigns(): Promise<Reading<readonly CampaignReading[]>>;
  /** `campaign` is null when the platform's answer has no entry for it. */
  campaignAgents(
    campaign: string,
  ): Promise<Reading<{ campaign: CampaignReading | null; agents: readonly AgentReading[] }>>;
};

/** The platform as the rest of Vigía knows it. */
export type Platform = PlatformFloor &
  PlatformActions & {
    /** `rows` is how many the platform sent, those that could not be read included: fewer than `limit` are the last. */
    findRecordings(
      filter: RecordingFilter,
      page: { readonly offset: number; readonly limit: number },
    ): Promise<Reading<{ entries: readonly RecordingEntry[]; rows: number }>>;
    /** Ends the platform session; never throws. */
    close(): Promise<void>;
  };
