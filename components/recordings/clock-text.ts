/** Seconds as a player shows them: `0:05`, `12:30`, `1:02:03`; `–` for what is not known. */
export function clockText(seconds: number | null): string {
  if (seconds === null) return "–";
  const whole = Math.floor(seconds);
  const minutes = Math.floor(whole / 60) % 60;
  const hours = Math.floor(whole / 3600);
  const two = (count: number) => String(count).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}
