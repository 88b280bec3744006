import { type Caller, createActions } from "@/lib/actions/carry-out";
import { hangUpAction } from "@/lib/actions/hang-up";
import type { HangUpInput, HangUpOutcome } from "@/lib/contracts/actions";
import { readSettings, SettingError, type Settings } from "@/lib/env";
import type { SettingsByCampaign } from "@/lib/live/lensed";
import { buildVersion, type Live, startLive } from "@/lib/live/start";
import { log } from "@/lib/log";
import { keepOpen } from "@/lib/store/keep-open";
import { openStore } from "@/lib/store/store";
import { createPlatform } from "@/lib/ucontact/client";

/** The running Vigía, or why it may not run. */
export type Vigia =
  | { readonly kind: "refused"; readonly reason: string }
  | {
      readonly kind: "running";
      readonly settings: Settings;
      readonly live: Live;
      readonly hangUp: (caller: Caller, input: HangUpInput) => Promise<{ outcome: HangUpOutcome }>;
      /** Ends the polls, waits for running actions, ends the platform session, and closes the database last. */
      readonly stop: () => Promise<void>;
    };

/**
 * Starts Vigía once a process and keeps it on `globalThis`, the one place that the launcher, pages and route handlers
 * share. Does not throw for a wrong setting: Next would go on without us; the launcher reads the reason and stops.
 */
export async function startVigia(): Promise<void> {
  globalThis.vigia ??= start();
  await globalThis.vigia;
}

/** The running Vigía. Throws where it was never started, as during a build. */
export async function vigia(): Promise<Extract<Vigia, { kind: "running" }>> {
  const started = await globalThis.vigia;
  if (started?.kind !== "running") throw new Error("Vigía is not running.");
  return started;
}

const defaultSettings: SettingsByCampaign = new Map();

async function start(): Promise<Vigia> {
  let settings: Settings;
  try {
    settings = readSettings(process.env);
  } catch (error) {
    if (error instanceof SettingError) return { kind: "refused", reason: error.message };
    throw error;
  }
  const platform = createPlatform({ ...settings.platform, log });
  const live = startLive({
    platform,
    settings,
    campaignSettings: () => defaultSettings,
    version: await buildVersion(),
    log,
  });
  const store = await keepOpen(() => openStore(settings.data), log);
  const actions = createActions({ store, log });
  const hangUp = hangUpAction({ platform, floor: live.floor, poller: live.poller, log });
  return {
    kind: "running",
    settings,
    live,
    hangUp: (caller, input) => actions.carryOut(hangUp, caller, input),
    async stop() {
      await Promise.all([actions.settled(), live.poller.stop()]);
      await platform.close();
      await store.close();
    },
  };
}

declare global {
  var vigia: Promise<Vigia> | undefined;
}
