import { setTimeout as sleep } from "node:timers/promises";
import type { Log } from "@/lib/log";
import { asUnavailable, StoreUnavailable } from "./errors";
import type { Store } from "./store";

const firstPauseMs = 1000;
const longestPauseMs = 30_000;

/**
 * A store that may not be there yet: tries to open it until it succeeds, and says in the log once why it does not.
 * Resolves after the first attempt, whatever came of it, since the live view needs no database. Until it is open every
 * function throws StoreUnavailable with the reason.
 */
export async function keepOpen(open: () => Promise<Store>, log: Log): Promise<Store> {
  const closed = new AbortController();
  let store: Store | undefined;
  let reason = new StoreUnavailable("The database is not open yet.");

  async function attempt(): Promise<void> {
    try {
      store = await open();
    } catch (error) {
      const unavailable = asUnavailable(error);
      if (unavailable.message !== reason.message) {
        log.error(
          { reason: unavailable.message },
          "no database: live data goes on, actions are refused until it can be opened",
        );
      }
      reason = unavailable;
    }
  }

  async function untilOpen(): Promise<void> {
    for (let ms = firstPauseMs; store === undefined; ms = Math.min(2 * ms, longestPauseMs)) {
      await sleep(ms, undefined, { signal: closed.signal, ref: false }).catch(() => undefined);
      if (closed.signal.aborted) return;
      await attempt();
    }
    log.info("the database is open");
  }

  async function opened(): Promise<Store> {
    if (store === undefined) throw reason;
    return store;
  }

  await attempt();
  const opening = store === undefined ? untilOpen() : Promise.resolve();
  const isOpen = opening.then(() => (store === undefined ? new Promise<void>(() => undefined) : undefined));
  return {
    begin: async (requested) => (await opened()).begin(requested),
    finish: async (id, finished) => (await opened()).finish(id, finished),
    latest: async (limit) => (await opened()).latest(limit),
    use: async (work) => (await opened()).use(work),
    database: async () => (await opened()).database(),
    whenOpen: () => isOpen,
    async close() {
      closed.abort();
      await opening;
      await store?.close();
    },
  };
}
