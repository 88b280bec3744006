/** The most by which whole seconds and an answer's way here move a measurement, ms. */
const jitterMs = 1500;

/**
 * Since when somebody waits, held still while whole seconds jitter, so that a counted wait never goes back. An earlier
 * measurement is the truer one: both seconds that were cut off and slow answers only make a wait shorter. One that is
 * clearly later is another caller's.
 * @param measured ms: the time of the data less the seconds it told
 */
export function heldSince(held: number | null, measured: number): number {
  return held === null || measured - held > jitterMs ? measured : Math.min(held, measured);
}
