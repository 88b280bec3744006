import type { Source } from "./live";

/** A live answer as a screen keeps it: what it says, and when that was true. Instants in ms on the server's clock. */
export type LiveAnswer<T> = {
  readonly source: Source;
  readonly data: T;
  /** When the oldest of its data was read; null where there never was any. */
  readonly dataAt: number | null;
  /** When the oldest campaign's agents were read, where the answer counts agents. */
  readonly agentsAt: number | null;
  /** When each campaign's agents were read, in the order of the data's `campaigns`. */
  readonly agesAt: readonly (number | null)[];
  /** When to ask again, ms after the answer. */
  readonly nextMs: number;
  /** The build that answered. */
  readonly version: string;
  /** When the answer left. */
  readonly now: number;
};
