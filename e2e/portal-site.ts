import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect, type FrameLocator, type Page } from "@playwright/test";
import { askSite, type Nginx, siteAt, startNginx } from "@/e2e/nginx";
import { Noise } from "@/e2e/noise";
import { type Heard, type Parent, type Script, startParent } from "@/e2e/portal-parent";
import { administrator, type Credentials, signInAt } from "@/e2e/sign-in";
import { freePort, startVigia } from "@/e2e/vigia";
import type { NewUserInput } from "@/lib/contracts/accounts";
import { auditAnswer } from "@/lib/contracts/audit";
import { type RunningSimulator, startSimulator } from "@/lib/simulator/server";

export const sales = "Ventas->";
export const help = "Ayuda<-";
export const other = "Otra<-";
export const password = "a password for a test";

/** Vigía behind nginx on one site, and on another the portal that may frame its panel. */
export type PanelSite = {
  /** `https://vigia.localhost:PORT` */
  readonly url: string;
  readonly panel: string;
  readonly parent: Parent;
  readonly simulator: RunningSimulator;
  /** The administrator's audit, newest first. */
  audit(): Promise<readonly { verb: string; outcome: string; actor: string | null; row: unknown }[]>;
  /** An account of that role, in the two campaigns that are not somebody else's. */
  person(role: NewUserInput["role"], more?: Partial<NewUserInput>): Promise<Credentials>;
};

type Fixtures = { noise: Noise; portal: Page; frame: FrameLocator };

const newcomer = { username: null, scope: [sales, help], location: "SIP/1010", language: null, landing: "/" };

export const test = base.extend<Fixtures, { site: PanelSite }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here
    async ({}, use) => {
      const data = await mkdtemp(join(tmpdir(), "vigia-e2e-"));
      const simulator = await startSimulator({ still: true, plan: { campaigns: [], agents: [] } });
      simulator.scene({
        campaigns: [sales, help, other].map((campaign) => ({ campaign, add: true })),
        agents: [{ agent: "SIP/1010", add: { name: "Ana", campaigns: [sales, help] }, state: "available" }],
      });
      const ports = { https: await freePort(), http: await freePort() };
      const parent = await startParent(await freePort());
      const url = siteAt(ports);
      const vigia = await startVigia({
        UCONTACT_URL: simulator.url,
        UCONTACT_USER: "demo",
        UCONTACT_PASSWORD: "demo",
        UCONTACT_PORTAL_ORIGIN: parent.url,
        POLL_SECONDS: "1",
        ADMIN_EMAIL: administrator.email,
        ADMIN_PASSWORD: administrator.password,
        PUBLIC_URL: url,
        TRUSTED_PROXIES: "127.0.0.1",
        DATA_DIR: data,
      });
      let nginx: Nginx | undefined;
      try {
        nginx = await startNginx(ports, vigia.url);
        const { certificate } = nginx;
        const cookie = await signInAt(vigia.url);
        const ask = async (path: string, body?: unknown) => {
          const sent = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
          const headers = { Cookie: cookie, "Content-Type": "application/json" };
          const answer = await askSite({ port: ports.https, certificate }, path, { ...sent, headers });
          expect(answer.status, answer.body.toString()).toBe(200);
          return JSON.parse(answer.body.toString());
        };
        let people = 0;
        await use({
          url,
          panel: `${url}/portal`,
          parent,
          simulator,
          async audit() {
            const { rows } = auditAnswer.parse(await ask("/api/audit"));
            return rows.map((row) => ({ ...row, actor: row.actor.name, row }));
          },
          async person(role, more) {
            people += 1;
            const email = `person-${people}@vigia.example`;
            await ask("/api/users", { ...newcomer, name: `Eva ${people}`, email, password, role, ...more });
            return { email, password };
          },
        });
      } finally {
        await nginx?.stop();
        await vigia.stop();
        await parent.stop();
        await simulator.close();
        await rm(data, { recursive: true });
      }
    },
    { scope: "worker", timeout: 60_000 },
  ],

  ignoreHTTPSErrors: true,

  // A breach of a policy is noise too.
  noise: [
    async ({ context }, use) => {
      const noise = new Noise();
      noise.listen(context);
      await use(noise);
      expect(noise.unexpected()).toEqual([]);
    },
    { auto: true },
  ],

  /** The portal's page, the panel in it. */
  portal: async ({ page, site }, use) => {
    await page.goto(site.parent.framing(site.panel));
    await use(page);
  },

  frame: async ({ portal }, use) => use(panelIn(portal)),
});

export const panelIn = (portal: Page): FrameLocator => portal.frameLocator('iframe[title="Vigía"]');

/** Signs in by the panel's own form. */
export async function signIn(frame: FrameLocator, { email, password }: Credentials): Promise<void> {
  await frame.getByLabel("Email or user name").fill(email);
  await frame.getByRole("textbox", { name: "Password" }).fill(password);
  await frame.getByRole("button", { name: "Sign in" }).click();
  await expect(frame.getByRole("button", { name: "Sign out" })).toBeVisible();
}

/** What the portal answers from now on. */
export function answer(portal: Page, answers: Script): Promise<void> {
  return portal.evaluate((script) => {
    window.portal.answers = script;
  }, answers);
}

/** All that the portal was told since this was last asked. */
export async function heard(portal: Page): Promise<readonly Heard[]> {
  return portal.evaluate(() => window.portal.heard.splice(0));
}
