const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** Whether a page stands at an address where Vigía accepts changes: its own, or this very machine's. */
export function isOwnAddress(
  { origin, hostname }: Pick<Location, "origin" | "hostname">,
  publicUrl: string,
): boolean {
  return origin === new URL(publicUrl).origin || loopback.test(hostname);
}
