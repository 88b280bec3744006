/** Seconds with their units, which our three languages share, two at most: `14 s`, `1 min 12 s`, `2 h 5 min`, `3 d 4 h`. */
export function spelled(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const units = [
    { symbol: "d", count: Math.floor(whole / 86_400) },
    { symbol: "h", count: Math.floor(whole / 3600) % 24 },
    { symbol: "min", count: Math.floor(whole / 60) % 60 },
    { symbol: "s", count: whole % 60 },
  ];
  const first = units.findIndex(({ count }) => count > 0);
  if (first < 0) return "0\u00a0s";
  return units
    .slice(first, first + 2)
    .filter(({ count }) => count > 0)
    .map(({ symbol, count }) => `${count}\u00a0${symbol}`)
    .join(" ");
}
