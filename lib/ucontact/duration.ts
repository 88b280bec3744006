const hoursMinutesSeconds = /^(\d{1,6}):([0-5]?\d):([0-5]?\d)$/;

/**
 * Whole seconds of a platform duration, null when it is none.
 * `"26:10:12"` (hours go beyond 24); of `"00:03:12-192"` the part before the dash counts.
 */
export function parseDuration(text: string): number | null {
  const dash = text.indexOf("-");
  const match = hoursMinutesSeconds.exec((dash < 0 ? text : text.slice(0, dash)).trim());
  if (match === null) return null;
  return Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3]);
}
