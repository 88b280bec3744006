import { isDeepStrictEqual } from "node:util";
import type { Kysely } from "kysely";
import type { Board } from "@/lib/contracts/boards";
import type { CampaignSettings, GeneralSettings } from "@/lib/contracts/settings";
import { generalSettingsDefaults } from "@/lib/contracts/settings";
import type { Log } from "@/lib/log";
import { listBoards } from "./boards";
import type { OnUnreadable } from "./content";
import { asUnavailable } from "./errors";
import type { Schema } from "./schema";
import { generalSettings, listAgentSettings, listCampaignSettings } from "./settings";
import type { Store } from "./store";

/** Other processes change it too, as during a restart: this is how long one may not know. */
const rereadEveryMs = 30_000;

/** What administrators set. Immutable: it is the same object as long as nothing changed. */
export type Configuration = {
  /** Without the board that is always there. */
  readonly boards: readonly Board[];
  readonly campaigns: ReadonlyMap<string, CampaignSettings>;
  /** The dial plan's context, by location. */
  readonly agents: ReadonlyMap<string, string>;
  readonly general: GeneralSettings;
};

export type KeptConfiguration = {
  /** The defaults, until it was read for the first time. */
  readonly current: () => Configuration;
  /** Resolves when all that was written before the call is in `current`, or cannot be read now. Does not throw. */
  readonly reload: () => Promise<void>;
  readonly stop: () => void;
};

const defaults: Configuration = {
  boards: [],
  campaigns: new Map(),
  agents: new Map(),
  general: generalSettingsDefaults,
};

/** Keeps the configuration in memory, so that the live view asks no database for it. */
export function keepConfiguration(store: Pick<Store, "use" | "whenOpen">, log: Log): KeptConfiguration {
  let current = defaults;
  let reading: Promise<void> = Promise.resolve();
  let isReadable = true;
  const told = new Set<string>();

  const onUnreadable: OnUnreadable = (row) => {
    if (told.has(row)) return;
    told.add(row);
    log.error({ row }, "a row of the configuration cannot be read: going on without it");
  };

  async function read(): Promise<void> {
    try {
      const now = await store.use((db) => readConfiguration(db, onUnreadable));
      if (!isDeepStrictEqual(now, current)) current = now;
      isReadable = true;
    } catch (error) {
      const { message } = asUnavailable(error);
      if (isReadable) log.error({ reason: message }, "the configuration cannot be read: the last one stays");
      isReadable = false;
    }
  }

  /** One after the other: one that began before a change must not end after it. */
  function reload(): Promise<void> {
    reading = reading.then(read);
    return reading;
  }

  const rereading = setInterval(() => void reload(), rereadEveryMs);
  rereading.unref();
  void store.whenOpen().then(reload);
  return {
    current: () => current,
    reload,
    stop: () => clearInterval(rereading),
  };
}

async function readConfiguration(db: Kysely<Schema>, onUnreadable: OnUnreadable): Promise<Configuration> {
  return {
    boards: await listBoards(db, onUnreadable),
    campaigns: await listCampaignSettings(db, onUnreadable),
    agents: await listAgentSettings(db),
    general: await generalSettings(db, onUnreadable),
  };
}
