/**
 * Time as the server tells it. A TV's clock may be wrong by years, so nothing here asks what time the browser thinks it
 * is: only how much time has gone by since an answer said what time it was.
 */
type Noted = { readonly serverMs: number; readonly performanceMs: number; readonly dateMs: number };

let noted: Noted | null = null;
let furthest = 0;

/**
 * Notes the server's time.
 * @param serverMs the server's clock, ms since 1970
 * @param agoMs how long ago the server said so, ms
 */
export function noteServerTime(serverMs: number, agoMs = 0): void {
  noted = { serverMs, performanceMs: performance.now() - agoMs, dateMs: Date.now() - agoMs };
  furthest = 0;
}

/** Whether any answer has told the time yet. */
export function knowsServerTime(): boolean {
  return noted !== null;
}

/**
 * The server's time in ms since 1970; before any answer, the browser's own. A machine that sleeps may halt one of the
 * browser's two clocks: the one that went further is taken, since too old is the safe mistake.
 */
export function serverNow(): number {
  if (noted === null) return Date.now();
  furthest = Math.max(furthest, performance.now() - noted.performanceMs, Date.now() - noted.dateMs);
  return noted.serverMs + furthest;
}
