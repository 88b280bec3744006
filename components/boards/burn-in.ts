/** How far the picture wanders from the middle, in px of a screen of 1080 lines. */
const reach = { x: 6, y: 4 };

/** Back and forth between -most and most, one step at a time. */
function swing(step: number, most: number): number {
  const round = 4 * most;
  const at = ((step % round) + round) % round;
  return at <= 2 * most ? at - most : 3 * most - at;
}

/**
 * Where the picture stands at a step: one px at a time, and over the steps everywhere within reach, so that no edge burns
 * in. The two ways have different lengths; their turns drift apart.
 */
export function shiftAt(step: number): { x: number; y: number } {
  return { x: swing(step + reach.x, reach.x), y: swing(Math.floor(step / (4 * reach.x)) + reach.y, reach.y) };
}
