/** What is remembered of one agent's row so that the beginning of its state holds still. */
export type StateTrack = {
  /** The platform's status code; null when it never was readable in this state. */
  readonly code: number | null;
  /** When the state began, ms since 1970 on our clock: the same as long as the state lasts. Null: unknown. */
  readonly since: number | null;
  /** Where the measurements lie by now, ms: it follows them a little at each poll, so that slow drift is no jump. */
  readonly reference: number | null;
};

/** How much later a measurement may lie and still be of the same call or hold, ms. */
export const stateToleranceMs = 3000;

/** How far the reference follows at each poll, ms: more than clocks drift, less than one slow answer moves. */
const followMs = 500;

/**
 * Holds the beginning of a state still while the platform's whole seconds jitter.
 *
 * With the same status the instant stays, unless the measurement lies away by more than the tolerance from both the
 * instant and the reference. Later: the state began anew (the next call, another hold). Earlier: the platform says now
 * that it has lasted longer, and is believed.
 * A code that could not be read says nothing against the state lasting, as long as the time agrees.
 *
 * @param measured this poll's word, ms: the time of the answer less the platform's seconds in the state
 * @param toleranceMs make it larger by an answer's round trip where answers are slow
 */
export function steadyStateSince(
  previous: StateTrack | null,
  { code, measured }: { readonly code: number | null; readonly measured: number | null },
  toleranceMs = stateToleranceMs,
): StateTrack {
  const begun = { code, since: measured, reference: measured };
  const sameCode = previous !== null && (code === previous.code || code === null || previous.code === null);
  if (!sameCode) return begun;
  if (measured === null) return code !== null && code === previous.code ? previous : begun;
  const { since, reference } = previous;
  if (since === null || reference === null) return begun;
  const later = measured - Math.max(since, reference);
  const earlier = Math.min(since, reference) - measured;
  if (later > toleranceMs || earlier > toleranceMs) return begun;
  const moved = Math.max(-followMs, Math.min(followMs, measured - reference));
  return { code: code ?? previous.code, since, reference: reference + moved };
}
