const minute = 60_000;
const hour = 60 * minute;
const rowMs = 5 * minute;

/** The axis: the hour to the end of the latest step, from a full minute on, a tick each quarter of it. */
export function hourOf(latest: number, stepSeconds: number): { from: number; to: number; ticks: number[] } {
  const to = latest + stepSeconds * 1000;
  const last = Math.floor(to / minute) * minute;
  const from = last - hour;
  return { from, to, ticks: [0, 1, 2, 3, 4].map((quarter) => from + quarter * 15 * minute) };
}

/** Which values have a gap on both sides: a line through them has no length. */
export function lonely(values: readonly (number | null)[]): ReadonlySet<number> {
  const known = (index: number) => typeof values[index] === "number";
  return new Set(values.flatMap((_, i) => (known(i) && !known(i - 1) && !known(i + 1) ? [i] : [])));
}

/** How many of the last sixty minutes nothing is known of, those before the first step included. */
export function minutesUnknown(values: readonly (number | null)[], stepSeconds: number): number {
  const known = values.filter((value) => value !== null).length * stepSeconds;
  return Math.max(0, Math.round(60 - known / 60));
}

/** The first step, where the hour is not yet full. */
export function beganAt(times: readonly number[], stepSeconds: number): number | null {
  const [first] = times;
  return first === undefined || times.length * stepSeconds * 1000 >= hour - minute ? null : first;
}

/** Rows for a table: the five minutes that begin at `at`, and the steps within, oldest first. */
export function fiveMinutes<P extends { readonly time: number }>(
  points: readonly P[],
): { at: number; points: P[] }[] {
  const rows = new Map<number, P[]>();
  for (const point of points) {
    const at = Math.floor(point.time / rowMs) * rowMs;
    const row = rows.get(at);
    if (row) row.push(point);
    else rows.set(at, [point]);
  }
  return [...rows].map(([at, inRow]) => ({ at, points: inRow }));
}

/** Of some values the greatest, null where none is known. */
export function most(values: readonly (number | null)[]): number | null {
  return values.reduce((top, value) => (value !== null && (top === null || value > top) ? value : top), null);
}

/** An even top for an axis of whole numbers, so that its half is whole too. At least 4: one call must not look like many. */
export function topOf(greatest: number | null): number {
  const half = Math.max(2, Math.ceil((greatest ?? 0) / 2));
  const by = half <= 5 ? 1 : half <= 50 ? 5 : 50;
  return 2 * by * Math.ceil(half / by);
}
