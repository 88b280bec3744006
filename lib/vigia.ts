import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { createFirstAdministrator } from "@/lib/actions/account";
import { type Actions, createActions } from "@/lib/actions/carry-out";
import { hangUpAction } from "@/lib/actions/hang-up";
import { type ActionLimits, createActionLimits } from "@/lib/actions/limits";
import { createPortalDesk, type PortalDesk } from "@/lib/actions/portal-desk";
import { createRecordings, type Recordings } from "@/lib/actions/recordings";
import { createVerbs, type Verbs } from "@/lib/actions/verbs";
import { type Access, createAccess } from "@/lib/auth/access";
import { type Accounts, createAccounts } from "@/lib/auth/accounts";
import { addressReader } from "@/lib/auth/address";
import { type Auth, createAuth } from "@/lib/auth/better-auth";
import { createEntrance, type Entrance } from "@/lib/auth/entrance";
import { createSignInLimits, type SignInLimits } from "@/lib/auth/limits";
import { createPairingDesk, type PairingDesk } from "@/lib/auth/pairing";
import { sessionSecret } from "@/lib/auth/secret";
import { keepSessions } from "@/lib/auth/sessions";
import { prepareSetup, type Setup } from "@/lib/auth/setup";
import { keepWalls, type Walls } from "@/lib/auth/walls";
import type { Person } from "@/lib/domain/access";
import { platformClock } from "@/lib/domain/platform-time";
import { readSettings, SettingError, type Settings } from "@/lib/env";
import { type AnswerViewer, answerViewers } from "@/lib/live/answer-viewer";
import { buildVersion, type Live, startLive } from "@/lib/live/start";
import { log } from "@/lib/log";
import { type KeptConfiguration, keepConfiguration } from "@/lib/store/configuration";
import { keepOpen } from "@/lib/store/keep-open";
import { openStore, type Store } from "@/lib/store/store";
import { createPlatform } from "@/lib/ucontact/client";
import type { Platform } from "@/lib/ucontact/platform";
import { createRecordingFiles } from "@/lib/ucontact/recording-files";

/** Vigía's parts, put together. */
export type Running = {
  readonly kind: "running";
  readonly settings: Settings;
  readonly live: Live;
  /** Live answers for whoever asks, access included. */
  readonly answerLive: AnswerViewer;
  readonly store: Store;
  readonly configuration: KeptConfiguration;
  /** Where a request came from, for the launcher. */
  readonly addressOf: (request: IncomingMessage) => string | null;
  readonly actions: Actions;
  /** Made here, where the platform's errors are known for what they are: Next's bundles each have classes of their own. */
  readonly hangUp: (person: Person) => ReturnType<typeof hangUpAction>;
  readonly verbs: Verbs;
  readonly actionLimits: ActionLimits;
  readonly recordings: Recordings;
  readonly portal: PortalDesk;
  readonly access: Access;
  readonly accounts: Accounts;
  readonly entrance: Entrance;
  readonly limits: SignInLimits;
  readonly setup: Setup;
  readonly walls: Walls;
  readonly pairing: PairingDesk;
  /** Ends the polls, waits for running actions, ends the platform session, and closes the database last. */
  readonly stop: () => Promise<void>;
};

/** The running Vigía, or why it may not run. */
export type Vigia = { readonly kind: "refused"; readonly reason: string } | Running;

/**
 * Starts Vigía once a process and keeps it on `globalThis`, the one place that the launcher, pages and route handlers
 * share. Does not throw for a wrong setting: Next would go on without us; the launcher reads the reason and stops.
 */
export async function startVigia(): Promise<void> {
  globalThis.vigia ??= start();
  await globalThis.vigia;
}

/** The running Vigía. Throws where it was never started, as during a build. */
export async function vigia(): Promise<Running> {
  const started = await globalThis.vigia;
  if (started?.kind !== "running") throw new Error("Vigía is not running.");
  return started;
}

async function start(): Promise<Vigia> {
  try {
    const settings = readSettings(process.env);
    return await startWith(settings, await sessionSecret(settings, log));
  } catch (error) {
    if (error instanceof SettingError) return { kind: "refused", reason: error.message };
    throw error;
  }
}

async function startWith(settings: Settings, secret: string): Promise<Running> {
  const { publicUrl } = settings;
  const isSecure = publicUrl.startsWith("https:");
  const platform = createPlatform({ ...settings.platform, log });
  const store = await keepOpen(() => openStore(settings.data), log);
  const configuration = keepConfiguration(store, log);
  const live = startLive({
    platform,
    settings,
    version: await buildVersion(),
    log,
    campaignSettings: () => configuration.current().campaigns,
  });

  // Made when it is first needed: it wants a database that is open.
  let made: Auth | null = null;
  const auth = () =>
    store.use(async (db) => {
      made ??= createAuth({ db, secret, publicUrl, log });
      return made;
    });
  const sessions = keepSessions({ auth, store, log, isSecure });
  const walls = keepWalls({ store, configuration: configuration.current, isSecure });
  const access = createAccess(sessions, walls);
  const accounts = createAccounts({ auth, store, sessions, publicUrl });
  const actions = createActions({ store, log });
  const actionLimits = createActionLimits();
  const portal = createPortalDesk({
    actions,
    actionLimits,
    live,
    write: platformClock(settings.platform.timeZone),
    now: Date.now,
  });
  const files = openRecordingFiles(settings, platform);
  const createFirst = createFirstAdministrator(accounts);
  const setup = prepareSetup({
    store,
    accounts,
    admin: settings.admin,
    publicUrl,
    log,
    createFirst: (admin) =>
      actions.carryOut(createFirst, { actor: { kind: "system" }, address: null, key: randomUUID() }, admin),
  });
  // Who signs in the moment that Vigía listens must find their account. Without a database it listens all the same.
  if (await isOpen(store)) await setup.prepared;
  const limits = createSignInLimits();
  return {
    kind: "running",
    settings,
    live,
    answerLive: answerViewers(live.answer, access),
    store,
    configuration,
    addressOf: addressReader(settings),
    actions,
    hangUp: (person) => hangUpAction({ platform, floor: live.floor, poller: live.poller, log }, person),
    verbs: createVerbs({ platform, live, configuration, store, actions, now: Date.now }),
    actionLimits,
    recordings: createRecordings({ platform, files, actions }),
    portal,
    access,
    accounts,
    entrance: createEntrance({ auth, store, sessions, limits, log }),
    limits,
    setup,
    walls,
    pairing: createPairingDesk(),
    async stop() {
      sessions.stop();
      configuration.stop();
      portal.stop();
      await Promise.all([actions.settled(), live.poller.stop()]);
      await files?.close();
      await platform.close();
      await store.close();
    },
  };
}

function openRecordingFiles({ recordings, platform }: Settings, { convertRecording }: Platform) {
  if (recordings === null) return null;
  const { timeoutMs } = platform;
  return createRecordingFiles({ ...recordings, timeoutMs, convert: convertRecording });
}

function isOpen(store: Store): Promise<boolean> {
  return store.use(async () => true).catch(() => false);
}

declare global {
  var vigia: Promise<Vigia> | undefined;
}
