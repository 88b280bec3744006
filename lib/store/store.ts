import type { Kysely } from "kysely";
import type { Settings } from "@/lib/env";
import { type Database, openDatabase } from "./database";
import { asUnavailable, StoreUnavailable } from "./errors";
import {
  type AuditRow,
  type Begun,
  begin,
  closeInterrupted,
  type Finished,
  finish,
  forgetKeys,
  latest,
  type Requested,
} from "./ledger";
import { migrate } from "./migrate";
import { keepRetention } from "./retention";
import type { Schema } from "./schema";

/** How long a key is remembered: longer than anybody repeats a request that went unanswered. */
const keysForDays = 7;
const tidyEveryMs = 6 * 3_600_000;

/** What Vigía keeps. Every function throws StoreUnavailable when the database cannot be used. */
export type Store = {
  readonly begin: (requested: Requested) => Promise<Begun>;
  readonly finish: (id: string, finished: Finished) => Promise<void>;
  /** The latest rows of the audit, newest first. */
  readonly latest: (limit: number) => Promise<AuditRow[]>;
  /** Runs the work on the database. What it throws of its own is thrown as it is. */
  readonly use: <T>(work: (db: Kysely<Schema>) => Promise<T>) => Promise<T>;
  /** The database itself, for who makes queries of their own. It is closed under what `use` does not know of. */
  readonly database: () => Promise<Pick<Database, "db" | "kind">>;
  /** Resolves once the database is open, and never when the store is closed before. */
  readonly whenOpen: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/**
 * Opens the database, brings its schema up to date, and closes what a crash left open.
 * @throws StoreUnavailable when any of it fails; nothing is half done then
 */
export async function openStore(settings: Settings["data"]): Promise<Store> {
  const { db, kind } = await ready(settings);
  const stopping = new AbortController();
  const running = new Set<Promise<unknown>>();
  const track = <T>(work: Promise<T>): Promise<T> => {
    running.add(work);
    return work.finally(() => running.delete(work));
  };
  // What fails is done the next time.
  const inBackground = (work: Promise<unknown>) => void track(work).catch(() => undefined);
  const tidying = setInterval(() => {
    inBackground(forgetKeys(db, longAgo()));
    inBackground(keepRetention(db, stopping.signal));
  }, tidyEveryMs);
  tidying.unref();
  inBackground(keepRetention(db, stopping.signal));
  return {
    begin: (requested) => orUnavailable(track(begin(db, requested))),
    finish: (id, finished) => orUnavailable(track(finish(db, id, finished))),
    latest: (limit) => orUnavailable(track(latest(db, limit))),
    async use(work) {
      if (stopping.signal.aborted) throw new StoreUnavailable("The database is closed.");
      return track(work(db));
    },
    database: async () => ({ db, kind }),
    whenOpen: async () => undefined,
    async close() {
      stopping.abort();
      clearInterval(tidying);
      // A file that is closed under a transaction loses it.
      await Promise.allSettled(running);
      await orUnavailable(db.destroy());
    },
  };
}

async function ready(settings: Settings["data"]): Promise<Database> {
  let database: Database | undefined;
  try {
    database = await openDatabase(settings);
    await migrate(database);
    await closeInterrupted(database.db);
    await forgetKeys(database.db, longAgo());
    return database;
  } catch (error) {
    await database?.db.destroy().catch(() => undefined);
    throw asUnavailable(error);
  }
}

function longAgo(): Date {
  return new Date(Date.now() - keysForDays * 86_400_000);
}

async function orUnavailable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw asUnavailable(error);
  }
}
