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
  readonly unreadableIn: ReadonlyMap<string, number>;
};

/** The platform's own clock, as `queuesummary` tells it. */
export type PlatformClock = {
  readonly text: string;
  readonly movedAt: number;
  readonly seenAt: number;
  /** Whether it was ever seen to move: one that never did proves nothing by standing still. */
  readonly everMoved: boolean;
  /** When it last moved again after it had stood for too long to be live. */
  readonly thawedAt: number | null;
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

/** What is read at one time, and fails at one time. */
export type Readable = "queues" | "campaigns" | { readonly agentsOf: string };

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
  return {
    ...picture,
    clock: seeClock(picture.clock, reading.value.clock, reading.receivedAt, asked.liveLimitMs),
    queues: nextPart(picture.queues, { ...reading, value: keepSame(picture.queues?.value, rows) }, asked),
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
    campaigns: nextPart(
      picture.campaigns,
      { ...reading, value: keepSame(picture.campaigns?.value, rows) },
      asked,
    ),
    agents: onlyNames(picture.agents, names),
    errors: { ...picture.errors, campaigns: null, agents: onlyNames(picture.errors.agents, names) },
  };
}

/**
 * An answer that was asked for before the one we have is older, whenever it arrives: it changes nothing. Nor does one of
 * a campaign that has gone in the meantime.
 */
export function withAgents(
  picture: Picture,
  campaign: string,
  reading: Reading<readonly AgentReading[]>,
  asked: Asked,
): Picture {
  const previous = picture.agents.get(campaign) ?? null;
  if (previous !== null && previous.askedAt > asked.askedAt) return picture;
  if (isGone(picture, campaign)) return picture;
  const value = followAgents(previous?.value ?? null, reading.value, {
    askedAt: asked.askedAt,
    receivedAt: reading.receivedAt,
  });
  const part = nextPart(previous, { ...reading, value }, asked);
  return {
    ...picture,
    agents: new Map(picture.agents).set(campaign, part),
    errors: { ...picture.errors, agents: withoutKey(picture.errors.agents, campaign) },
  };
}

/** A failure of what was asked for before the answer that we have changes nothing either. */
export function withError(picture: Picture, what: Readable, error: SourceError, askedAt: number): Picture {
  const part = typeof what === "string" ? picture[what] : (picture.agents.get(what.agentsOf) ?? null);
  if (part !== null && part.askedAt > askedAt) return picture;
  if (typeof what === "object" && isGone(picture, what.agentsOf)) return picture;
  const errors =
    typeof what === "string"
      ? { ...picture.errors, [what]: error }
      : { ...picture.errors, agents: new Map(picture.errors.agents).set(what.agentsOf, error) };
  return { ...picture, errors };
}

/** What went wrong when this was read last; null when it went well, or never was read. */
export function errorOf({ errors }: Picture, what: Readable): SourceError | null {
  return typeof what === "string" ? errors[what] : (errors.agents.get(what.agentsOf) ?? null);
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
  const { value, receivedAt, unreadable, unreadableIn } = reading;
  const unbroken = previous !== null && receivedAt - previous.receivedAt <= liveLimitMs;
  const liveSince = unbroken ? previous.liveSince : receivedAt;
  return { value, askedAt, receivedAt, liveSince, unreadable, unreadableIn };
}

function seeClock(
  previous: PlatformClock | null,
  text: string | null,
  at: number,
  liveLimitMs: number,
): PlatformClock | null {
  if (text === null) return previous;
  if (previous === null) return { text, movedAt: at, seenAt: at, everMoved: false, thawedAt: null };
  if (previous.text === text) return { ...previous, seenAt: at };
  const stoodSince = standsSince(previous);
  const thawed = stoodSince !== null && at - stoodSince > liveLimitMs;
  return { text, movedAt: at, seenAt: at, everMoved: true, thawedAt: thawed ? at : previous.thawedAt };
}

function isGone({ campaigns }: Picture, campaign: string): boolean {
  return campaigns !== null && !campaigns.value.some((row) => row.campaign === campaign);
}

function inOrder<T>(rows: readonly T[], nameOf: (row: T) => string): readonly T[] {
  return [...rows].sort((a, b) => byCodePoint(nameOf(a), nameOf(b)));
}

/** The previous value where nothing changed, so that an unchanged picture is the same bytes without looking. */
export function keepSame<T>(previous: T | undefined, next: T): T {
  return previous !== undefined && isDeepStrictEqual(previous, next) ? previous : next;
}

/** What is under these names; the map itself where that is all. */
export function onlyNames<T>(
  map: ReadonlyMap<string, T>,
  names: ReadonlySet<string>,
): ReadonlyMap<string, T> {
  if ([...map.keys()].every((name) => names.has(name))) return map;
  return new Map([...map].filter(([name]) => names.has(name)));
}

function withoutKey<T>(map: ReadonlyMap<string, T>, key: string): ReadonlyMap<string, T> {
  if (!map.has(key)) return map;
  return new Map([...map].filter(([name]) => name !== key));
}
