import type { AgentStatus } from "@/lib/domain/agent";
import type { Campaign, QueueSummary } from "@/lib/domain/campaign";

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

/** The platform as the rest of Vigía knows it. Every method throws a PlatformError. */
export type Platform = {
  /** `clock` is the platform's own `dateReceived`, as it came; null when absent. */
  queueSummary(): Promise<Reading<{ queues: readonly QueueSummary[]; clock: string | null }>>;
  campaigns(): Promise<Reading<readonly CampaignReading[]>>;
  /** `campaign` is null when the platform's answer has no entry for it. */
  campaignAgents(
    campaign: string,
  ): Promise<Reading<{ campaign: CampaignReading | null; agents: readonly AgentReading[] }>>;
  /** Ends whatever call the phone is in. Throws PlatformRefused on `0`. */
  hangUp(phone: string): Promise<void>;
  /** Ends the platform session; never throws. */
  close(): Promise<void>;
};
