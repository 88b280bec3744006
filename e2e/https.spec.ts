import { gunzipSync } from "node:zlib";
import { test as base, expect, type Page } from "@playwright/test";
import { askSite, hasNginx, type Nginx, type SiteRequest, siteAt, startNginx } from "@/e2e/nginx";
import { Noise } from "@/e2e/noise";
import { administrator, signInAt } from "@/e2e/sign-in";
import { freePort, startVigia, type Vigia } from "@/e2e/vigia";
import { auditAnswer } from "@/lib/contracts/audit";
import { type RunningSimulator, startSimulator } from "@/lib/simulator/server";

// Vigía as people reach it: behind a real nginx, by https, under a name.

const sales = "Ventas<-";
const ana = "SIP/1001";

type Site = {
  /** `https://vigia.localhost:PORT`, which is PUBLIC_URL. */
  readonly url: string;
  readonly plainUrl: string;
  readonly vigia: Vigia;
  readonly simulator: RunningSimulator;
  readonly ask: (path: string, request?: SiteRequest) => ReturnType<typeof askSite>;
};

const test = base.extend<{ noise: Noise; signedIn: Page }, { site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here
    async ({}, use) => {
      const simulator = await startSimulator({ still: true, plan: { campaigns: [], agents: [] } });
      simulator.scene({
        campaigns: [{ campaign: sales, add: true }],
        agents: [{ agent: ana, add: { name: "Ana", campaigns: [sales] }, state: "available" }],
      });
      const ports = { https: await freePort(), http: await freePort() };
      const url = siteAt(ports);
      const vigia = await startVigia({
        UCONTACT_URL: simulator.url,
        UCONTACT_USER: "demo",
        UCONTACT_PASSWORD: "demo",
        POLL_SECONDS: "1",
        ADMIN_EMAIL: administrator.email,
        ADMIN_PASSWORD: administrator.password,
        PUBLIC_URL: url,
        TRUSTED_PROXIES: "127.0.0.1",
      });
      let nginx: Nginx | undefined;
      try {
        nginx = await startNginx(ports, vigia.url);
        const { certificate } = nginx;
        const ask: Site["ask"] = (path, request) =>
          askSite({ port: ports.https, certificate }, path, request);
        await signInAt(vigia.url);
        await use({ url, plainUrl: `http://127.0.0.1:${ports.http}`, vigia, simulator, ask });
      } finally {
        await nginx?.stop();
        await vigia.stop();
        await simulator.close();
      }
    },
    { scope: "worker", timeout: 60_000 },
  ],

  baseURL: async ({ site }, use) => use(site.url),
  ignoreHTTPSErrors: true,

  // A breach of the CSP is noise too.
  noise: [
    async ({ context }, use) => {
      const noise = new Noise();
      noise.listen(context);
      await use(noise);
      expect(noise.unexpected()).toEqual([]);
    },
    { auto: true },
  ],

  signedIn: async ({ page }, use) => {
    await signIn(page);
    await use(page);
  },
});

// biome-ignore lint/suspicious/noSkippedTests: not every system has an nginx, or lets us install one
test.skip(!hasNginx, "there is no nginx here, and none could be installed");

async function fillIn(page: Page): Promise<void> {
  await page.getByRole("textbox", { name: "Email or user name" }).fill(administrator.email);
  await page.getByRole("textbox", { name: "Password" }).fill(administrator.password);
}

async function signIn(page: Page): Promise<void> {
  await page.goto("/");
  await fillIn(page);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("article", { name: sales, exact: true })).toBeVisible();
}

const json = (body: unknown): Pick<SiteRequest, "method" | "headers" | "body"> => ({
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(body),
});

/** The `Cookie` header of an administrator who signs in by a program. */
async function cookieOf({ ask }: Site): Promise<string> {
  const { status, headers } = await ask("/api/auth/sign-in/email", json(administrator));
  expect(status).toBe(200);
  return (headers["set-cookie"] ?? []).map((cookie) => cookie.split(";")[0]).join("; ");
}

const board = {
  name: "Sales wall",
  campaigns: [sales],
  show: { inbound: true, outbound: true, totals: true, serviceLevel: true, agentsBar: true },
  order: "given",
  rotationSeconds: 20,
  agentNames: true,
  language: "es",
  theme: "dark",
};

/** Where the newest board was made from, as the audit says. */
function addressInAudit(answer: unknown): string | null | undefined {
  return auditAnswer.parse(answer).rows.find(({ verb }) => verb === "create_board")?.address;
}

test("one signs in by the form over HTTP/2, keeps cookies for https alone, and the floor is live", async ({
  signedIn: page,
  site,
}) => {
  expect(
    await page.evaluate(() => {
      const [entry] = performance.getEntriesByType("navigation");
      return entry instanceof PerformanceNavigationTiming ? entry.nextHopProtocol : null;
    }),
  ).toBe("h2");
  expect(await page.context().cookies()).toMatchObject([
    { name: "__Secure-vigia.session_token", secure: true, httpOnly: true, sameSite: "Lax", path: "/" },
  ]);

  const waiting = page
    .getByRole("article", { name: sales, exact: true })
    .getByRole("group", { name: "Waiting", exact: true })
    .locator("[data-figure]");
  await expect(waiting).toHaveText("0");
  site.simulator.scene({ campaigns: [{ campaign: sales, waiting: 3, since: 5 }] });
  await expect(waiting).toHaveText("3");
  await expect(page.locator("[data-freshness-badge=live]").first()).toBeVisible();
});

test("the form signs in before any script has come", async ({ page, site, noise }) => {
  noise.expect(/Failed to load resource/);
  await page.route("**/*.js", (route) => route.abort());
  await page.goto("/agents");
  await fillIn(page);
  await page.unroute("**/*.js");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(`${site.url}/agents`);
  await expect(page.getByRole("article", { name: "Ana", exact: true })).toBeVisible();
});

test("a call is hung up", async ({ signedIn: page, site: { simulator } }) => {
  simulator.scene({ agents: [{ agent: ana, state: "in_use", since: 60, campaign: sales }] });
  await page.goto(`/campaigns/${encodeURIComponent(sales)}`);
  await page.getByRole("button", { name: "Hang up Ana", exact: true }).click();
  const dialog = page.getByRole("alertdialog");
  await dialog.getByRole("button", { name: "Hang up Ana", exact: true }).click();
  await expect(dialog.getByRole("status")).toContainText("The call ended");
  expect(simulator.counts().byPath["Agents/HangupPhone"]).toBe(1);
});

test("theme and language are chosen and kept", async ({ signedIn: page }) => {
  const preferences = page.getByRole("region", { name: "Preferences" });
  await preferences.getByRole("radio", { name: "Light" }).click();
  await preferences.getByRole("combobox", { name: "Language" }).selectOption({ label: "Español" });
  await expect(page.locator("html")).toHaveAttribute("lang", /^es/);
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", /^es/);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  for (const cookie of await page.context().cookies())
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", secure: true });
});

test("a TV is paired, and its board is live", async ({ signedIn: page, browser, site, noise }) => {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    baseURL: site.url,
    viewport: { width: 1920, height: 1080 },
  });
  noise.listen(context);
  const tv = await context.newPage();
  await tv.goto("/tv");
  const code = tv.getByText(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/);
  await expect(code).toBeVisible();

  await page.goto("/settings");
  await page.getByRole("textbox", { name: "Code on the TV" }).fill((await code.textContent()) ?? "");
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Hall");
  await page.getByRole("button", { name: "Pair", exact: true }).click();
  await expect(page.getByText("Hall is paired.")).toBeVisible();

  await expect(tv).toHaveURL(`${site.url}/boards/floor`);
  await expect(tv.getByRole("article", { name: sales, exact: true })).toBeVisible();
  await expect(tv.locator("header [data-freshness-badge=live]")).toBeVisible();
  expect(await context.cookies()).toMatchObject([
    { name: "__Secure-vigia.wall", secure: true, httpOnly: true, sameSite: "Lax", path: "/" },
  ]);
  await context.close();
});

test("every redirect stays at the public address, whatever a client says of it", async ({ site }) => {
  const { ask, url } = site;
  const lies = {
    "X-Forwarded-Host": "evil.example",
    "X-Forwarded-Proto": "http",
    Forwarded: "host=evil.example",
  };
  const places = [
    ["/", "/sign-in"],
    ["/agents", "/sign-in?next=%2Fagents"],
    ["/agents/", "/agents"],
    ["//evil.example/agents", null],
  ] as const;
  for (const headers of [{}, lies]) {
    for (const [path, leads] of places) {
      const { status, headers: answer } = await ask(path, { headers });
      expect([307, 308]).toContain(status);
      const place = new URL(answer.location ?? "", url);
      expect(place.origin).toBe(url);
      if (leads !== null) expect(`${place.pathname}${place.search}`).toBe(leads);
    }
    const form = await ask("/api/auth/sign-in/form", {
      method: "POST",
      headers: { ...headers, "Content-Type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ ...administrator, next: "//evil.example" }).toString(),
    });
    expect([form.status, form.headers.location]).toEqual([303, "/"]);
  }
});

test("plain http leads to https, and https says that it is here to stay", async ({ site, request }) => {
  const plain = await request.get(`${site.plainUrl}/campaigns/Ventas%3C-?q=a`, { maxRedirects: 0 });
  expect([plain.status(), plain.headers().location]).toEqual([301, `${site.url}/campaigns/Ventas%3C-?q=a`]);
  for (const path of ["/sign-in", "/api/floor"])
    expect((await site.ask(path)).headers["strict-transport-security"]).toBe("max-age=31536000");
});

test("under another address than PUBLIC_URL the page says so, and leads there", async ({
  page,
  site,
  noise,
}) => {
  noise.expect(/status of 421/);
  const { port } = new URL(site.url);
  await page.goto(`https://localhost:${port}/sign-in`);
  await expect(page.getByText(`You opened Vigía as https://localhost:${port}.`)).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveCount(0);

  const foreign = await page.goto(`https://other.localhost:${port}/agents`);
  expect(foreign?.status()).toBe(421);
  for (const words of ["solo responde en", "só responde em", "answers at"])
    await expect(page.getByText(words)).toBeVisible();
  await page.getByRole("link", { name: site.url }).first().click();
  await expect(page).toHaveURL(`${site.url}/sign-in`);
});

test("live answers arrive compressed, and not at all where nothing has changed", async ({ site }) => {
  const cookie = await cookieOf(site);
  const headers = { Cookie: cookie, "Accept-Encoding": "gzip, br" };
  for (const path of ["/api/floor", "/api/agents", "/api/queuesummary"]) {
    await expect
      .poll(async () => {
        const whole = await site.ask(path, { headers });
        expect([whole.status, whole.headers["content-encoding"]]).toEqual([200, "gzip"]);
        expect(JSON.parse(gunzipSync(whole.body).toString())).toHaveProperty("data");
        expect(whole.headers["content-length"]).toBe(String(whole.body.length));
        const again = await site.ask(path, {
          headers: { ...headers, "If-None-Match": whole.headers.etag ?? "" },
        });
        // A poll may have come in between.
        return [again.status, again.body.length];
      })
      .toEqual([304, 0]);
  }
  const page = await site.ask("/sign-in", { headers: { "Accept-Encoding": "gzip" } });
  expect(page.headers["content-encoding"]).toBe("gzip");
});

test("the audit has the client's address, whatever the client says it is", async ({ site }) => {
  const cookie = await cookieOf(site);
  for (const [from, headers] of [
    ["127.0.0.2", {}],
    ["127.0.0.3", { "X-Forwarded-For": "6.6.6.6", "X-Vigia-Address": "6.6.6.6", Forwarded: "for=6.6.6.6" }],
  ] as const) {
    const asked = json(board);
    const made = await site.ask("/api/boards", {
      ...asked,
      headers: { ...asked.headers, ...headers, Cookie: cookie },
      from,
    });
    expect(made.status).toBe(200);
    const audit = await site.ask("/api/audit", { headers: { Cookie: cookie } });
    expect(addressInAudit(JSON.parse(audit.body.toString()))).toBe(from);
  }
});

test("without a proxy that is trusted, the socket's address alone counts", async ({
  site: { simulator },
}) => {
  const vigia = await startVigia({
    UCONTACT_URL: simulator.url,
    UCONTACT_USER: "demo",
    UCONTACT_PASSWORD: "demo",
    POLL_SECONDS: "1",
    ADMIN_EMAIL: administrator.email,
    ADMIN_PASSWORD: administrator.password,
  });
  try {
    const cookie = await signInAt(vigia.url);
    const headers = { Cookie: cookie, "Content-Type": "application/json", "X-Forwarded-For": "6.6.6.6" };
    const made = await fetch(`${vigia.url}/api/boards`, {
      method: "POST",
      headers,
      body: JSON.stringify(board),
    });
    expect(made.status).toBe(200);
    const audit = await fetch(`${vigia.url}/api/audit`, { headers });
    expect(addressInAudit(await audit.json())).toBe("127.0.0.1");
  } finally {
    await vigia.stop();
  }
});

test("guessing passwords is limited by the client's own address, and naming another does not help", async ({
  site: { ask },
}) => {
  test.slow();
  let tried = 0;
  const guess = async (from: string, headers: Record<string, string> = {}) => {
    tried += 1;
    const asked = json({ email: `nobody-${tried}@vigia.example`, password: "wrong" });
    return ask("/api/auth/sign-in/email", { ...asked, headers: { ...asked.headers, ...headers }, from });
  };
  const first = await Promise.all(Array.from({ length: 30 }, () => guess("127.0.0.8")));
  const second = await Promise.all(Array.from({ length: 30 }, () => guess("127.0.0.8")));
  expect(new Set([...first, ...second].map(({ status }) => status))).toEqual(new Set([401]));
  const limited = await guess("127.0.0.8");
  expect(limited.status).toBe(429);
  expect(Number(limited.headers["retry-after"])).toBeGreaterThan(0);
  const forged = { "X-Forwarded-For": "127.0.0.9", "X-Real-IP": "127.0.0.9", Forwarded: "for=127.0.0.9" };
  expect((await guess("127.0.0.8", forged)).status).toBe(429);
  expect((await guess("127.0.0.9")).status).toBe(401);
});

test("what must stay secret is not in the log", async ({ site }) => {
  const cookie = await cookieOf(site);
  const secrets = cookie.split("; ").map((pair) => decodeURIComponent(pair.slice(pair.indexOf("=") + 1)));
  const log = site.vigia.log();
  expect(log).toContain('"name":"vigia"');
  for (const secret of [
    administrator.password,
    ...secrets,
    ...secrets.map((whole) => whole.split(".")[0] ?? ""),
  ])
    expect(log).not.toContain(secret);
});
