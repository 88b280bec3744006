import { formatVariables, type Variable } from "./dialer-data";

/**
 * A dialer's record of one contact, in the platform's own words: it comes from the platform (or its portal) and goes
 * back to it whole. What may not be changed is kept exactly as it came.
 */
export type RespoolRecord = {
  readonly campaign: string;
  readonly destination: string;
  readonly dialerbase: string | null;
  readonly status: number | string | null;
  /** `Par1=Val1:Par2=Val2` */
  readonly data: string;
  /** `n:n` */
  readonly alternatives: string;
  readonly contact: number | string | null;
  readonly retries: number;
  readonly priority: number;
  readonly agentphone: string;
};

/** What may be changed before a record is put back; what is absent stays. */
export type RespoolChanges = {
  readonly destination?: string | undefined;
  /** In the order in which they are to be tried. */
  readonly alternatives?: readonly string[] | undefined;
  readonly retries?: number | undefined;
  readonly priority?: number | undefined;
  readonly data?: Iterable<Variable> | undefined;
  readonly agentphone?: string | undefined;
};

/** Touching these confuses the dialer. */
export const protectedFields = ["campaign", "status", "contact", "dialerbase"] as const;

/** Priority 1 is the platform's own, for calls that were scheduled. */
export const leastPriority = 2;

/** The record to put back. The retries belong to the main number: another one begins at 0, whatever was asked for. */
export function respooled(record: RespoolRecord, changes: RespoolChanges): RespoolRecord {
  const { destination = record.destination, alternatives, data } = changes;
  return {
    ...record,
    destination,
    data: data === undefined ? record.data : formatVariables(data),
    alternatives: alternatives === undefined ? record.alternatives : alternatives.join(":"),
    retries: destination === record.destination ? (changes.retries ?? record.retries) : 0,
    priority: changes.priority ?? record.priority,
    agentphone: changes.agentphone ?? record.agentphone,
  };
}

/** A record's other numbers, in order. */
export function alternativesOf({ alternatives }: Pick<RespoolRecord, "alternatives">): readonly string[] {
  return alternatives.split(":").filter((number) => number !== "");
}

/** The changes that make one of the other numbers the main one; the main one takes its place among the others. */
export function asMainNumber(record: RespoolRecord, number: string): RespoolChanges {
  return {
    destination: number,
    alternatives: alternativesOf(record).map((other) => (other === number ? record.destination : other)),
  };
}
