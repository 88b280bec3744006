import type { CallRecord } from "./callrecords";
import { readPlainDate } from "./dates";
import { textOf } from "./jsonfield";
import { digitsOf } from "./numbers";
import { hourOfDay } from "./zone";

type Test = (record: CallRecord) => boolean;

/** What the filter may name. An empty field asks for nothing. */
const names = [
  "calldatei",
  "calldatef",
  "agent",
  "campaign",
  "source",
  "destination",
  "data",
  "range",
  "rating",
  "mindur",
  "exclude",
  "type",
  "cont",
] as const;
type Filter = Record<(typeof names)[number], string>;

function readFilter(given: Record<string, unknown>): Filter | undefined {
  const filter: Partial<Filter> = {};
  for (const name of names) {
    const value = textOf(given[name]);
    if (value === undefined) return undefined;
    filter[name] = value;
  }
  return filter as Filter;
}

/**
 * `9-18` or `09:00-18:30`: those hours of the day. A number alone: the so many hours before the end of the search.
 * @param end milliseconds since the epoch
 */
function rangeTest(text: string, end: number, timeZone: string): Test | undefined {
  const hours = /^(\d{1,2})(?::(\d{2}))?(?::\d{2})?\s*-\s*(\d{1,2})(?::(\d{2}))?(?::\d{2})?$/.exec(text);
  if (hours) {
    const [from = 0, fromMinute = 0, to = 0, toMinute = 0] = hours.slice(1).map((part) => Number(part ?? 0));
    const begins = from + fromMinute / 60;
    const ends = to + toMinute / 60;
    return ({ at }) => {
      const hour = hourOfDay(at, timeZone);
      return begins <= ends ? hour >= begins && hour < ends : hour >= begins || hour < ends;
    };
  }
  const ago = Number(text);
  return Number.isFinite(ago) ? ({ at }) => at >= end - ago * 3_600_000 : undefined;
}

/** Whose call it was: the number that is not ours. */
const customerOf = ({ direction, source, destination }: CallRecord) =>
  digitsOf(direction === "inbound" ? source : destination);

const has = (number: string, part: string) => digitsOf(number).includes(digitsOf(part));
const whole = (text: string) => (/^\d+$/.test(text) ? Number(text) : undefined);

/**
 * The records that a search finds, the latest first; undefined when it cannot be read.
 * @param now milliseconds since the epoch
 */
export function searchRecords(
  records: readonly CallRecord[],
  given: Record<string, unknown>,
  now: number,
  timeZone: string,
): CallRecord[] | undefined {
  const filter = readFilter(given);
  if (!filter) return undefined;
  const from = filter.calldatei === "" ? 0 : readPlainDate(filter.calldatei, timeZone);
  const to = filter.calldatef === "" ? now : readPlainDate(filter.calldatef, timeZone);
  if (from === undefined || to === undefined) return undefined;
  const rangeIn = filter.range === "" ? () => true : rangeTest(filter.range, to, timeZone);
  const least = { mindur: whole(filter.mindur || "0"), cont: whole(filter.cont || "0") };
  const rating = filter.rating === "" ? undefined : whole(filter.rating);
  if (!rangeIn || least.mindur === undefined || least.cont === undefined) return undefined;
  if (filter.rating !== "" && rating === undefined) return undefined;
  const { mindur, cont } = least;

  const inTime = records.filter(({ at }) => at >= from && at < to + 1000);
  const times = new Map<string, number>();
  for (const record of inTime) times.set(customerOf(record), (times.get(customerOf(record)) ?? 0) + 1);
  const tag = filter.data.toLowerCase();
  const found = inTime.filter(
    (record) =>
      (filter.type === "" || filter.type === "record") &&
      (filter.agent === "" || record.agent === filter.agent) &&
      (filter.campaign === "" || record.campaign === filter.campaign) &&
      has(record.source, filter.source) &&
      has(record.destination, filter.destination) &&
      (tag === "" || (record.tag ?? "").toLowerCase().includes(tag)) &&
      rangeIn(record) &&
      (rating === undefined || record.rating === rating) &&
      record.talk >= mindur &&
      (filter.exclude === "" ||
        ![record.source, record.destination].map(digitsOf).includes(digitsOf(filter.exclude))) &&
      (times.get(customerOf(record)) ?? 0) >= cont,
  );
  return found.sort((a, b) => b.at - a.at || b.id - a.id);
}
