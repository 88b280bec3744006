import { plainDate } from "./dates";
import type { Json } from "./gson";

/** One leg of a call, as the platform's call records keep it. Times in milliseconds since the epoch. */
export interface CallRecord {
  id: number;
  guid: string;
  at: number;
  finishedAt: number;
  source: string;
  destination: string;
  campaign: string;
  direction: "inbound" | "outbound";
  agent: string;
  location: string;
  carrier: string;
  /** Seconds talked; 0 = nobody answered. */
  talk: number;
  disposition: "ANSWERED" | "NO ANSWER" | "BUSY";
  /** Legs of one call share it. */
  uniqueId: string;
  sequence: number;
  rating: number;
  tag: string | null;
  /** What the dialer knew of the number. */
  dialer: { contact: number; base: string; data: string; alternatives: string } | null;
}

export type NewRecord = Omit<CallRecord, "id" | "uniqueId" | "sequence" | "finishedAt" | "rating" | "tag"> &
  Partial<Pick<CallRecord, "uniqueId" | "sequence" | "finishedAt" | "rating" | "tag">>;

export interface CallRecords {
  /** Oldest first; at most 20,000 are kept. */
  all(): readonly CallRecord[];
  add(record: NewRecord): CallRecord;
  /** The first leg of the call. */
  of(guid: string): CallRecord | undefined;
  /** Writes the tag on every leg of the call; false when no record has that guid. */
  tag(guid: string, text: string): boolean;
}

const kept = 20_000;

export function createCallRecords(): CallRecords {
  const records: CallRecord[] = [];
  const byGuid = new Map<string, CallRecord[]>();
  let ids = 0;

  return {
    all: () => records,
    add(given) {
      const id = ++ids;
      const record: CallRecord = {
        uniqueId: `${Math.floor(given.at / 1000)}.${id}`,
        sequence: 0,
        finishedAt: given.at + given.talk * 1000,
        rating: 0,
        tag: null,
        ...given,
        id,
      };
      records.push(record);
      byGuid.set(record.guid, [...(byGuid.get(record.guid) ?? []), record]);
      const [oldest] = records;
      if (records.length > kept && oldest) {
        records.shift();
        byGuid.delete(oldest.guid);
      }
      return record;
    },
    of: (guid) => byGuid.get(guid)?.[0],
    tag(guid, text) {
      const legs = byGuid.get(guid) ?? [];
      for (const leg of legs) leg.tag = text;
      return legs.length > 0;
    },
  };
}

const hex = (value: number) => value.toString(16).padStart(8, "0");

/** The record as `Cdr/getrecords` writes it: empty fields are there as null. */
export function writeRecord(record: CallRecord, timeZone: string): Json {
  const inbound = record.direction === "inbound";
  const agentChannel = `${record.location}-${hex(2 * record.id + 1)}`;
  const lineChannel = `SIP/${record.carrier}-${hex(2 * record.id)}`;
  return {
    id: record.id,
    calldate: plainDate(record.at, timeZone),
    clid: `"${record.campaign}" <${record.source}>`,
    src: record.source,
    dst: record.destination,
    dcontext: record.direction,
    channel: inbound ? lineChannel : agentChannel,
    dstchannel: inbound ? agentChannel : lineChannel,
    lastapp: inbound ? "Queue" : "Dial",
    lastdata: inbound
      ? `${record.campaign},tkc,,,600,,,functions,,`
      : `SIP/${record.carrier}/${record.destination},60,tk`,
    duration: Math.round(record.talk),
    billsec: Math.round(record.talk),
    disposition: record.disposition,
    amaflags: 3,
    accountcode: inbound ? "Inbound" : "Outbound",
    userfield: record.tag,
    uniqueid: record.uniqueId,
    type: "record",
    guid: record.guid,
    causecode: record.disposition === "BUSY" ? "17" : "16",
    campaign: record.campaign,
    direction: record.direction,
    carrier: record.carrier,
    linkedid: record.uniqueId,
    peeraccount: record.agent,
    sequence: record.sequence,
    charged_balance: null,
    real_balance: null,
    note: null,
    contact: record.dialer?.contact ?? null,
    finishtime: plainDate(record.finishedAt, timeZone),
    rating: record.rating,
    dialerbase: record.dialer?.base ?? null,
    parandvalues: record.dialer?.data ?? null,
    alternatives: record.dialer?.alternatives ?? null,
    quality: 0,
  };
}
