import type { Settings } from "@/lib/env";
import { type Database, openDatabase } from "./database";
import { asUnavailable } from "./errors";
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

/** How long a key is remembered: longer than anybody repeats a request that went unanswered. */
const keysForDays = 7;
const tidyEveryMs = 6 * 3_600_000;

/** What Vigía keeps. Every function throws StoreUnavailable when the database cannot be used. */
export type Store = {
  readonly begin: (requested: Requested) => Promise<Begun>;
  readonly finish: (id: string, finished: Finished) => Promise<void>;
  /** The latest rows of the audit, newest first. */
  readonly latest: (limit: number) => Promise<AuditRow[]>;
  readonly close: () => Promise<void>;
};

/**
 * Opens the database, brings its schema up to date, and closes what a crash left open.
 * @throws StoreUnavailable when any of it fails; nothing is half done then
 */
export async function openStore(settings: Settings["data"]): Promise<Store> {
  const { db } = await ready(settings);
  const tidying = setInterval(() => void forgetKeys(db, longAgo()).catch(() => undefined), tidyEveryMs);
  tidying.unref();
  const running = new Set<Promise<unknown>>();
  const track = <T>(work: Promise<T>): Promise<T> => {
    running.add(work);
    return orUnavailable(work.finally(() => running.delete(work)));
  };
  return {
    begin: (requested) => track(begin(db, requested)),
    finish: (id, finished) => track(finish(db, id, finished)),
    latest: (limit) => track(latest(db, limit)),
    async close() {
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
