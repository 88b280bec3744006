import { isDeepStrictEqual } from "node:util";
import type { SourceErrorCode } from "@/lib/contracts/live";
import { byCodePoint, type QueueSummary } from "@/lib/domain/campaign";
import type { AgentReading, CampaignReading, Reading } from "@/lib/ucontact/platform";
import { type CampaignAgents, followAgents } from "./agents";

/** A clock of whole seconds, asked at least a second apart, stands still for less than this while it runs. */
const clockStandsMs = 2500;

export type SourceError = { readonly code: SourceErrorCode; readonly message: string };

/** One of the answers that a picture is made of. Times in ms since 1970 on our clock. */
export type Part<T> = {
  readonly value: T;
  readonly askedAt: number;
  readonly receivedAt: number;
  /** Since when this part has been live without a break. */
  readonly liveSince: number;
  readonly unreadable: number;
};

/** The platform's own clock, as `queuesummary` tells it. */
export type PlatformClock = {
  readonly text: string;
  readonly movedAt: number;
  readonly seenAt: number;
  /** Whether it was ever seen to move: one that never did proves nothing by standing still. */
  readonly everMoved: boolean;
};

/** All that is known of the floor, and how it came to be known. Never changed in place. */
export type Picture = {
  readonly startedAt: number;
  readonly clock: PlatformClock | null;
  readonly queues: Part<readonly QueueSummary[]> | null;
  readonly campaigns: Part<readonly CampaignReading[]> | null;
  readonly agents: ReadonlyMap<string, Part<CampaignAgents>>;
  readonly errors: {
    readonly queues: SourceError | null;
    readonly campaigns: SourceError | null;
    readonly agents: ReadonlyMap<string, SourceError>;
  };
};

/** When we asked, and up to which age in ms a part counts as live. */
export type Asked = { readonly askedAt: number; readonly liveLimitMs: number };

export function emptyPicture(startedAt: number): Picture {
  return {
    startedAt,
    clock: null,
    queues: null,
    campaigns: null,
    agents: new Map(),
    errors: { queues: null, campaigns: null, agents: new Map() },
  };
}

export function withQueues(
  picture: Picture,
  reading: Reading<{ queues: readonly QueueSummary[]; clock: string | null }>,
  asked: Asked,
): Picture {
  const rows = inOrder(reading.value.queues, (row) => row.queue);
  const clock = seeClock(picture.clock, reading.value.clock, reading.receivedAt);
  const thawed = standsSince(picture.clock) !== null && standsSince(clock) === null;
  const part = nextPart(picture.queues, { ...reading, value: keepSame(picture.queues?.value, rows) }, asked);
  return {
    ...picture,
    clock,
    queues: thawed ? { ...part, liveSince: reading.receivedAt } : part,
    errors: { ...picture.errors, queues: null },
  };
}

export function withCampaigns(
  picture: Picture,
  reading: Reading<readonly CampaignReading[]>,
  asked: Asked,
): Picture {
  const rows = inOrder(reading.value, (row) => row.campaign);
  const names = new Set(rows.map((row) => row.campaign));
  return {
    ...picture,
    campaigns: nextPart(picture.campaigns, { ...reading, value: keepSame(picture.campaigns?.value, rows) }, asked),
    agents: onlyNames(picture.agents, names),
    errors: { ...picture.errors, campaigns: null, agents: onlyNames(picture.errors.agents, names) },
  };
}

/** An answer that was asked for before the one we have is older, whenever it arrives: it changes nothing. */
export function withAgents(
  picture: Picture,
  campaign: string,
  reading: Reading<readonly AgentReading[]>,
  asked: Asked,
): Picture {
  const previous = picture.agents.get(campaign) ?? null;
  if (previous !== null && previous.askedAt > asked.askedAt) return picture;
  const value = followAgents(previous?.value ?? null, reading.value, reading.receivedAt);
  const part = nextPart(previous, { ...reading, value }, asked);
  return {
    ...picture,
    agents: new Map(picture.agents).set(campaign, part),
    errors: { ...picture.errors, agents: withoutKey(picture.errors.agents, campaign) },
  };
}

export function withError(
  picture: Picture,
  what: "queues" | "campaigns" | { readonly agentsOf: string },
  error: SourceError,
): Picture {
  const errors =
    typeof what === "string"
      ? { ...picture.errors, [what]: error }
      : { ...picture.errors, agents: new Map(picture.errors.agents).set(what.agentsOf, error) };
  return { ...picture, errors };
}

/** Since when the platform's clock has been standing still, ms since 1970; null while it runs or says nothing. */
export function standsSince(clock: PlatformClock | null): number | null {
  if (clock === null || !clock.everMoved) return null;
  return clock.seenAt - clock.movedAt > clockStandsMs ? clock.movedAt : null;
}

function nextPart<T>(
  previous: Part<unknown> | null,
  reading: Reading<T>,
  { askedAt, liveLimitMs }: Asked,
): Part<T> {
  const { value, receivedAt, unreadable } = reading;
  const unbroken = previous !== null && receivedAt - previous.receivedAt <= liveLimitMs;
  return { value, askedAt, receivedAt, liveSince: unbroken ? previous.liveSince : receivedAt, unreadable };
}

function seeClock(previous: PlatformClock | null, text: string | null, at: number): PlatformClock | null {
  if (text === null) return previous;
  if (previous === null) return { text, movedAt: at, seenAt: at, everMoved: false };
  if (previous.text === text) return { ...previous, seenAt: at };
  return { text, movedAt: at, seenAt: at, everMoved: true };
}

function inOrder<T>(rows: readonly T[], nameOf: (row: T) => string): readonly T[] {
  return [...rows].sort((a, b) => byCodePoint(nameOf(a), nameOf(b)));
}

/** The previous value where nothing changed, so that an unchanged picture is the same bytes without looking. */
function keepSame<T>(previous: T | undefined, next: T): T {
  return previous !== undefined && isDeepStrictEqual(previous, next) ? previous : next;
}

function onlyNames<T>(map: ReadonlyMap<string, T>, names: ReadonlySet<string>): ReadonlyMap<string, T> {
  if ([...map.keys()].every((name) => names.has(name))) return map;
  return new Map([...map].filter(([name]) => names.has(name)));
}

function withoutKey<T>(map: ReadonlyMap<string, T>, key: string): ReadonlyMap<string, T> {
  if (!map.has(key)) return map;
  return new Map([...map].filter(([name]) => name !== key));
}
