import type { Source } from "@/lib/contracts/live";
import { beginsAtAgeMs, type Freshness, freshness, liveLimitMs } from "@/lib/domain/freshness";
import { type Part, type Picture, type SourceError, standsSince } from "./picture";

/** What an answer is made of: all of it must be there, and the oldest says how old it is. */
export type Ingredients = {
  readonly parts: readonly (Part<unknown> | null)[];
  readonly errors: readonly (SourceError | null)[];
};

export type Judged = {
  readonly source: Source;
  /** Age of the oldest part in ms; null when one was never there. */
  readonly ageMs: number | null;
};

/** The age in ms of a part: what a frozen platform repeats is as old as its clock. */
export function ageOf(picture: Picture, part: Part<unknown>, now: number): number {
  return Math.max(0, now - Math.min(part.receivedAt, standsSince(picture.clock) ?? Number.POSITIVE_INFINITY));
}

/** How far an answer made of these may be trusted at `now` (ms). */
export function judge(
  picture: Picture,
  { parts, errors }: Ingredients,
  now: number,
  pollSeconds: number,
): Judged {
  const known = parts.filter((part) => part !== null);
  const ageMs =
    known.length < parts.length ? null : Math.max(0, ...known.map((part) => ageOf(picture, part, now)));
  const state = freshness(ageMs, pollSeconds);
  return {
    ageMs,
    source: {
      state,
      since: new Date(since(picture, known, state, ageMs, now, pollSeconds)).toISOString(),
      error: errorOf(picture, errors, state, pollSeconds),
      unreadable: known.reduce((sum, part) => sum + part.unreadable, 0),
    },
  };
}

function since(
  picture: Picture,
  parts: readonly Part<unknown>[],
  state: Freshness,
  ageMs: number | null,
  now: number,
  pollSeconds: number,
): number {
  if (ageMs === null) return picture.startedAt;
  if (state !== "live") return now - ageMs + beginsAtAgeMs(state, pollSeconds);
  return Math.max(picture.startedAt, picture.clock?.thawedAt ?? 0, ...parts.map((part) => part.liveSince));
}

function errorOf(
  picture: Picture,
  errors: readonly (SourceError | null)[],
  state: Freshness,
  pollSeconds: number,
): SourceError | null {
  const failed = errors.find((error) => error !== null);
  if (failed !== undefined) return failed;
  if (state === "live" || standsSince(picture.clock) === null) return null;
  const seconds = Math.round(liveLimitMs(pollSeconds) / 1000);
  return {
    code: "platform_frozen",
    message: `The platform answers, but its own clock has been standing still for more than ${seconds} s.`,
  };
}
