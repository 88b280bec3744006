import { expect, onTestFinished, vi } from "vitest";
import { createActions } from "@/lib/actions/carry-out";
import { createActionLimits } from "@/lib/actions/limits";
import { createPortalDesk } from "@/lib/actions/portal-desk";
import { createVerbs } from "@/lib/actions/verbs";
import { generalSettingsDefaults } from "@/lib/contracts/settings";
import type { Person } from "@/lib/domain/access";
import { person } from "@/lib/domain/examples";
import { platformClock } from "@/lib/domain/platform-time";
import { readSettings } from "@/lib/env";
import { startLive } from "@/lib/live/start";
import { log } from "@/lib/log";
import { openStore } from "@/lib/store/store";
import { emptyFolder } from "@/lib/store/testing/places";
import { createPlatform } from "@/lib/ucontact/client";

export const sales = "Sales->";
export const help = "Help<-";
export const elsewhere = "Elsewhere->";
export const nowhere = "Nowhere->";
export const ana = "SIP/1010";
export const luis = "Local/1007@agents/n";

export const everybody: Partial<Person> = { role: "supervisor", scope: "all" };
export const lead: Partial<Person> = { role: "lead", scope: [sales, help] };
export const agent: Partial<Person> = { role: "agent", scope: "all", location: ana };

/** Any instant so many minutes from now. */
export const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

let keys = 0;

/** A centre with nobody in it. */
export const emptyFloor = { still: true, plan: { campaigns: [], agents: [] }, speed: 0 };

/** As much of a simulator as is needed here. */
type Simulator = {
  readonly url: string;
  readonly calls: readonly { readonly path: string; readonly form: Readonly<Record<string, string>> }[];
  readonly faults: { clear(): void };
  scene(scene: object): void;
  close(): Promise<void>;
};

/**
 * All verbs, on the real client, a simulator over HTTP and a database: Ana and Luis in `sales`, Ana also in `help`,
 * nobody of theirs in `elsewhere`. Nothing happens but what a test does. Ends with the test, and the simulator with it.
 */
export async function openDesk(simulator: Simulator, timeoutMs = 2000) {
  simulator.scene({
    campaigns: [sales, help, elsewhere].map((campaign) => ({ campaign, add: true })),
    agents: [
      { agent: ana, add: { name: "Ana", campaigns: [sales, help] } },
      { agent: luis, add: { name: "Luis", campaigns: [sales] } },
      { agent: "SIP/1099", add: { name: "Eva", campaigns: [elsewhere] } },
    ],
  });
  const settings = readSettings({
    UCONTACT_URL: simulator.url,
    UCONTACT_USER: "demo",
    UCONTACT_PASSWORD: "demo",
    UCONTACT_TIMEOUT_MS: String(timeoutMs),
    POLL_SECONDS: "1",
  });
  const platform = createPlatform({ ...settings.platform, log });
  const store = await openStore(await emptyFolder());
  const live = startLive({
    platform,
    settings,
    campaignSettings: () => new Map(),
    version: "test",
    log,
  });
  const contexts = new Map([
    [ana, "agents"],
    [luis, "agents"],
  ]);
  const configuration = {
    current: () => ({
      boards: [],
      campaigns: new Map(),
      agents: contexts,
      general: generalSettingsDefaults,
    }),
  };
  const actions = createActions({ store, log });
  const verbs = createVerbs({ platform, live, configuration, store, actions, now: Date.now });
  const portal = createPortalDesk({
    actions,
    actionLimits: createActionLimits(),
    live,
    write: platformClock("America/Montevideo"),
    now: Date.now,
  });
  onTestFinished(async () => {
    portal.stop();
    simulator.faults.clear();
    await live.poller.stop();
    await actions.settled();
    await platform.close();
    await simulator.close();
    await store.close();
  });
  await vi.waitFor(() => expect(live.floor.picture().agents.size).toBe(3), { interval: 10, timeout: 5000 });

  return {
    live,
    verbs,
    portal,
    actions,
    contexts,
    /** What somebody asks for; under a key of its own unless one is given. */
    asked<Input>(input: Input, who: Partial<Person> = everybody, key?: string) {
      keys += 1;
      const viewer = person(who);
      const actor = { kind: "user", id: viewer.id, name: viewer.name } as const;
      return { viewer, caller: { actor, address: null, key: key ?? `key-${keys}` }, input };
    },
    /** The forms that the platform got at these paths, all but reads and log-ins unless they are named. */
    sent: (path?: string) =>
      simulator.calls
        .filter((call) =>
          path === undefined ? !/^(Supervisor|auth)\//.test(call.path) : call.path.endsWith(`/${path}`),
        )
        .map(({ form }) => form),
    audit: async () => store.latest(100),
  };
}
