import type { BlacklistEntry } from "@/lib/domain/blacklist";
import type { Variable } from "@/lib/domain/dialer-data";
import type { DialerMode } from "@/lib/domain/dialer-task";
import type { RespoolRecord } from "@/lib/domain/respool";

export type CallToPlace = {
  /** The number that the other side is shown. */
  readonly callerId: string;
  readonly agent: string;
  readonly phone: string;
  readonly tech: string;
  /** The agent's, in the dial plan; empty for the platform's own. */
  readonly context: string;
  /** The campaign that the call counts for. */
  readonly campaign: string;
  readonly destination: string;
};

/** For the workflow, usually JSON; and the form or address that pops up. */
export type CallData = { readonly data: string; readonly form: string };

/** Texts may be empty, but for the campaign, the agent, the caller, the guid and the first level. */
export type Disposition = {
  readonly campaign: string;
  readonly agent: string;
  readonly callerId: string;
  readonly guid: string;
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly data1: string;
  readonly data2: string;
  readonly comment: string;
  /** ISO 8601 UTC; null where the disposition reschedules nothing. */
  readonly schedule: string | null;
  readonly rescheduleCampaign: string;
  /** Empty: the platform makes one of the levels. */
  readonly tag: string;
};

export type ScheduledCall = {
  readonly campaign: string;
  readonly destination: string;
  /** ISO 8601 UTC */
  readonly at: string;
  readonly alternatives: readonly string[];
  readonly agentPhone: string;
  readonly data: Iterable<Variable>;
};

export type DialerTask = {
  readonly mode: DialerMode;
  readonly campaign: string;
  readonly destination: string;
  readonly alternatives: readonly string[];
  /** A user name or a phone. */
  readonly agent: string;
  readonly data: Iterable<Variable>;
  readonly source: string;
  /** ISO 8601 UTC; of the scheduled mode alone, which needs it. */
  readonly at: string | null;
};

export type Base = {
  readonly campaign: string;
  readonly filename: string;
  readonly content: string;
  readonly records: number;
  readonly username: string;
  /** In the platform's own words; null where the base's own time is not asked for. */
  readonly timeZone: string | null;
};

/**
 * What the platform can be told to do. Every method throws a PlatformError: PlatformRefused when nothing was done, and
 * after any other it may be done all the same. Nothing is sent twice but after a 401.
 */
export type PlatformActions = {
  /** Ends whatever call the phone is in. */
  hangUp(phone: string): Promise<void>;
  /** Rings the agent, and on answer the destination. Resolves to the call's guid. */
  agentCall(call: CallToPlace): Promise<string>;
  agentCallWithData(call: CallToPlace, data: CallData): Promise<string>;
  /** Throws DispositionRefused when the platform says why not. Resolves to its own code, null when it gives none. */
  dispositionCall(disposition: Disposition): Promise<string | null>;
  /** All in one call, which is done or refused as a whole. Sends nothing when there are none. */
  addToBlacklist(entries: readonly BlacklistEntry[]): Promise<void>;
  removeFromBlacklist(entries: readonly BlacklistEntry[]): Promise<void>;
  /** Makes an mp3 of a GSM recording. `folder` only where the file lies in a day's folder. */
  convertRecording(guid: string, folder: string | null): Promise<void>;
  /** The platform does it later, and never says whether it did. `phone` is the call's destination. */
  tagRecording(tag: { readonly phone: string; readonly guid: string; readonly text: string }): Promise<void>;
  respool(record: RespoolRecord): Promise<void>;
  scheduleCall(call: ScheduledCall): Promise<void>;
  removeScheduledCalls(range: {
    readonly campaign: string;
    readonly destination: string;
    /** ISO 8601 UTC */
    readonly from: string;
    readonly to: string;
  }): Promise<void>;
  dialerTask(task: DialerTask): Promise<void>;
  removeContact(contact: { readonly campaign: string; readonly number: string }): Promise<void>;
  /** The platform reads the base later, and never says what became of it. */
  uploadBase(base: Base): Promise<void>;
  /** Known from public pages alone. `location` is the agent's channel, like `SIP/1010`. */
  logOffAgent(agent: {
    readonly agent: string;
    readonly location: string;
    readonly message: string;
  }): Promise<void>;
  /** Known from public pages alone. */
  endBreak(agent: {
    readonly agent: string;
    readonly location: string;
    readonly reason: string;
    readonly message: string;
  }): Promise<void>;
};
