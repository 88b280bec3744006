import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, type BrowserContextOptions, test as base, type Page } from "@playwright/test";
import { Noise } from "@/e2e/noise";
import { administrator, signInAt, storedCookies } from "@/e2e/sign-in";
import { startVigia, type Vigia } from "@/e2e/vigia";
import type { NewUserInput } from "@/lib/contracts/accounts";
import { type RunningSimulator, type StartOptions, startSimulator } from "@/lib/simulator/server";

/** One floor and one Vigía on it for all tests of a worker; other options (`test.use` at a file's top), another worker. */
type PerWorker = {
  /** What the simulator plays. Nothing moves on it unless a test says so. */
  floor: StartOptions;
  /** Settings beyond the usual ones: `{ UCONTACT_PORTAL_ORIGIN: "https://portal.example" }`. */
  settings: Record<string, string>;
  simulator: RunningSimulator;
  vigia: Vigia;
  /** The administrator's `Cookie` header. */
  cookie: string;
};

type PerTest = {
  noise: Noise;
  /** A screen of its own, beside the test's `page`; the administrator's too, unless the options say otherwise. */
  openScreen(options?: BrowserContextOptions): Promise<Page>;
  /** A screen of somebody else, whose account is made for this test. */
  signIn(who: Partial<NewUserInput>, options?: BrowserContextOptions): Promise<Page>;
  /** A wallboard as it hangs on the wall, 1920×1080. */
  board(id: string): Promise<Page>;
};

const newcomer: Omit<NewUserInput, "password"> = {
  name: "Eva Newcomer",
  email: null,
  username: null,
  role: "viewer",
  scope: "all",
  location: null,
  language: null,
  landing: "/",
};

export const test = base.extend<PerTest, PerWorker>({
  floor: [
    { still: true, campaigns: 4, agents: 12, seed: 1, warmupHours: 1 },
    { option: true, scope: "worker" },
  ],
  settings: [{}, { option: true, scope: "worker" }],

  simulator: [
    async ({ floor }, use) => {
      const simulator = await startSimulator({ user: "demo", password: "demo", ...floor });
      await use(simulator);
      await simulator.close();
    },
    { scope: "worker" },
  ],

  vigia: [
    async ({ simulator, settings }, use) => {
      const data = await mkdtemp(join(tmpdir(), "vigia-e2e-"));
      const vigia = await startVigia({
        UCONTACT_URL: simulator.url,
        UCONTACT_USER: "demo",
        UCONTACT_PASSWORD: "demo",
        UCONTACT_RECORDINGS_URL: simulator.recordingsUrl,
        UCONTACT_RECORDINGS_BACKUP_URL: simulator.recordingsBackupUrl,
        POLL_SECONDS: "1",
        DATA_DIR: data,
        ADMIN_EMAIL: administrator.email,
        ADMIN_PASSWORD: administrator.password,
        ...settings,
      });
      await use(vigia);
      await vigia.stop();
      await rm(data, { recursive: true });
    },
    { scope: "worker", timeout: 60_000 },
  ],

  cookie: [async ({ vigia }, use) => use(await signInAt(vigia.url)), { scope: "worker" }],

  storageState: async ({ vigia, cookie }, use) => use(storedCookies(vigia.url, cookie)),

  baseURL: async ({ vigia }, use) => use(vigia.url),

  noise: [
    async ({ simulator, vigia }, use, testInfo) => {
      // What the test before broke is mended, and its calls are no concern of this one. (Its scenes stay.)
      simulator.faults.clear();
      simulator.forgetCalls();
      await vigia.ready();
      const noise = new Noise();
      const before = vigia.log().length;
      await use(noise);
      const unexpected = noise.unexpected();
      if (unexpected.length > 0 || testInfo.status !== testInfo.expectedStatus) {
        await testInfo.attach("vigia.log", { body: vigia.log().slice(before), contentType: "text/plain" });
      }
      if (unexpected.length > 0)
        throw new Error(`Unexpected noise in the browser:\n${unexpected.join("\n")}`);
    },
    { auto: true },
  ],

  context: async ({ context, noise }, use) => {
    noise.listen(context);
    await use(context);
  },

  openScreen: async ({ browser, noise, storageState }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext({ storageState, ...options });
      contexts.push(context);
      noise.listen(context);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },

  signIn: async ({ vigia, cookie, openScreen }, use) => {
    let count = 0;
    await use(async (who, options) => {
      count += 1;
      const email = `person-${count}-${Date.now()}@vigia.example`;
      const credentials = { email, password: "a password for a test" };
      const response = await fetch(`${vigia.url}/api/users`, {
        method: "POST",
        headers: { Cookie: cookie, "Content-Type": "application/json" },
        body: JSON.stringify({ ...newcomer, ...credentials, ...who }),
      });
      if (response.status !== 200) throw new Error(`A new user: ${await response.text()}`);
      const storageState = storedCookies(vigia.url, await signInAt(vigia.url, credentials));
      return openScreen({ storageState, ...options });
    });
  },

  board: async ({ openScreen }, use) => {
    await use(async (id) => {
      const page = await openScreen({ viewport: { width: 1920, height: 1080 } });
      await page.goto(`/boards/${id}`);
      return page;
    });
  },
});

export const expect = test.expect;
