import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, onTestFinished } from "vitest";
import type { Settings } from "@/lib/env";
import { hasPostgres, type Postgres, startPostgres } from "./postgres";

/** Makes an empty database for the running test; it ends with it. */
export type EmptyPlace = () => Promise<Settings["data"]>;

/** A folder for the embedded database, removed after the test. */
export async function emptyFolder(): Promise<Settings["data"]> {
  const directory = await mkdtemp(join(tmpdir(), "vigia-store-"));
  onTestFinished(() => rm(directory, { recursive: true }));
  return { directory, url: null };
}

/** The same tests on both databases: on PostgreSQL where it is installed, else they count as skipped. */
export function onBoth(tests: (emptyPlace: EmptyPlace, kind: "sqlite" | "postgres") => void): void {
  describe("embedded", () => tests(emptyFolder, "sqlite"));
  onPostgres((_, emptyPlace) => tests(emptyPlace, "postgres"));
}

/** Tests on a PostgreSQL server of their own. */
export function onPostgres(tests: (server: () => Postgres, emptyPlace: EmptyPlace) => void): void {
  const title = hasPostgres ? "PostgreSQL" : "PostgreSQL (not installed here)";
  describe.skipIf(!hasPostgres)(title, () => {
    let server: Postgres;
    beforeAll(async () => {
      server = await startPostgres();
    }, 60_000);
    afterAll(() => server?.remove());
    tests(
      () => server,
      async () => ({ directory: "/nowhere", url: await server.createDatabase() }),
    );
  });
}
