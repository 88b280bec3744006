export type Address = {
  /** How browsers should reach Vigía. */
  readonly publicUrl: string;
  /** The origins from which Vigía takes changes. */
  readonly origins: readonly string[];
};

/** @param settings where Vigía listens; on this machine itself it is reached by that port too */
export function addressOf({ publicUrl, port }: { publicUrl: string; port: number }): Address {
  const local = ["localhost", "127.0.0.1", "[::1]"].map((host) => new URL(`http://${host}:${port}`).origin);
  return { publicUrl, origins: [new URL(publicUrl).origin, ...local] };
}
