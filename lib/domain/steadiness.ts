import { type Tone, toneOf, toneRank } from "./tone";

/** How long a tone stays at least, and how long an order does, ms. */
export const toneHoldMs = 10_000;
export const orderHoldMs = 5000;

/** A tone as it is shown: with when it began (ms) and what for. */
export type HeldTone<Finding> = {
  readonly tone: Tone;
  readonly since: number;
  readonly findings: readonly Finding[];
  /** The findings no longer hold: they are what the tone was taken on for, kept until it may fall. */
  readonly over: boolean;
};

/** An order as it is shown, and when it last changed (ms). */
export type HeldOrder = { readonly ids: readonly string[]; readonly at: number };

/**
 * The tones to show, by id. A worse tone shows at once; a tone falls only 10 s after it began, and keeps its findings
 * until then. Within one tone the findings are always the present ones. An id that is gone is gone at once.
 */
export function holdTones<Finding extends { readonly tone: Tone }>(
  previous: ReadonlyMap<string, HeldTone<Finding>>,
  current: ReadonlyMap<string, readonly Finding[]>,
  now: number,
): ReadonlyMap<string, HeldTone<Finding>> {
  return new Map([...current].map(([id, findings]) => [id, holdTone(previous.get(id), findings, now)]));
}

/** The same for one id. `previous` is undefined when it was not there before. */
export function holdTone<Finding extends { readonly tone: Tone }>(
  previous: HeldTone<Finding> | undefined,
  findings: readonly Finding[],
  now: number,
): HeldTone<Finding> {
  const tone = toneOf(findings);
  if (!previous || toneRank[tone] > toneRank[previous.tone])
    return { tone, since: now, findings, over: false };
  // A clock that was set back must not hold a tone for as long as it went back.
  const since = Math.min(previous.since, now);
  if (tone === previous.tone) return { tone, since, findings, over: false };
  if (now - since < toneHoldMs) return { ...previous, since, over: true };
  return { tone, since: now, findings, over: false };
}

/**
 * The order to show. The wanted one is taken over 5 s after the last change, but never while `held`: something has the
 * pointer or the focus, or a dialog is open. Until then those that stay keep their order, those that are gone leave at
 * once, and new ones stand after the one they are wanted after; while held they wait at the end, where they push
 * nothing away from under the pointer.
 *
 * @param wanted ids without repetition, the first on top
 * @param now ms
 */
export function steadyOrder(
  previous: HeldOrder | null,
  wanted: readonly string[],
  { now, held }: { readonly now: number; readonly held: boolean },
): HeldOrder {
  if (previous === null) return { ids: wanted, at: now };
  const at = Math.min(previous.at, now);
  if (sameIds(previous.ids, wanted)) return { ids: previous.ids, at };
  const kept = keptOrder(previous.ids, wanted, held);
  // A row that only joins where it is wanted, or leaves, is no change of order: no wait begins.
  if (sameIds(kept, wanted)) return { ids: kept, at };
  return held || now - at < orderHoldMs ? { ids: kept, at } : { ids: wanted, at: now };
}

function keptOrder(previous: readonly string[], wanted: readonly string[], held: boolean): readonly string[] {
  const present = new Set(wanted);
  const before = new Set(previous);
  const ids = previous.filter((id) => present.has(id));
  const added = wanted.filter((id) => !before.has(id));
  if (held) return [...ids, ...added];
  for (const id of added) {
    const predecessor = wanted[wanted.indexOf(id) - 1];
    ids.splice(predecessor === undefined ? 0 : ids.indexOf(predecessor) + 1, 0, id);
  }
  return ids;
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i]);
}
