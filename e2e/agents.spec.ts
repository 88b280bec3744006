import AxeBuilder from "@axe-core/playwright";
import type { Page, Route } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { administrator, signInAt, storedCookies } from "@/e2e/sign-in";
import { startVigia } from "@/e2e/vigia";
import type { FloorAgent } from "@/lib/contracts/floor";
import { agentStatus } from "@/lib/domain/agent";
import type { Scene } from "@/lib/simulator/scene";

/** Three campaigns; Inés works for all of them, paused in one. Nobody needs attention. */
const floor: Scene = {
  campaigns: [
    { campaign: "Atención<-", add: true },
    { campaign: "Soporte<-", add: true },
    { campaign: "Ventas->", add: true },
  ],
  agents: [
    {
      agent: "SIP/2001",
      add: { name: "Inés Quiroga", campaigns: ["Atención<-", "Soporte<-", "Ventas->"] },
      state: "available",
      paused: ["Soporte<-"],
      reason: "Coaching",
      callsTaken: 4,
    },
    {
      agent: "SIP/2002",
      add: { name: "Martín Ñandubay", campaigns: ["Soporte<-"] },
      state: "in_use",
      campaign: "Soporte<-",
      since: 95,
      callsTaken: 9,
    },
    {
      agent: "SIP/2003",
      add: { name: "Tadeo Brum", campaigns: ["Ventas->"] },
      state: "available",
      paused: true,
      reason: "Almuerzo",
      callsTaken: 7,
    },
    {
      agent: "SIP/2004",
      add: { name: "Zulma Ferrán", campaigns: ["Atención<-", "Ventas->"] },
      state: "available",
      callsTaken: 1,
    },
  ],
};

test.use({ floor: { still: true, campaigns: 0, agents: 0, seed: 1, warmupHours: 0 } });

test.beforeEach(async ({ simulator, request }) => {
  simulator.scene({ clear: true, ...floor });
  // New campaigns are read in a round of their own.
  await expect.poll(async () => (await request.get("/api/agents")).status()).toBe(200);
});

// An answer that is being changed when the test ends belongs to nobody.
test.afterEach(({ page }) => page.unrouteAll({ behavior: "ignoreErrors" }));

const agent = (page: Page, name: string) => page.getByRole("article", { name, exact: true });
const names = (page: Page) =>
  page.getByRole("article").evaluateAll((rows) => rows.map((row) => row.getAttribute("aria-label")));
const badge = (page: Page) => page.locator("main [data-freshness-badge]").first();

// biome-ignore lint/suspicious/noExplicitAny: an answer is edited field by field
type Body = { source: { state: string; error: unknown }; data: any };

/** What the screen is told of the agents, changed on its way. `ages` in seconds, a campaign each; "" for never. */
async function tell(
  page: Page,
  { ages, error, edit }: { ages?: (number | "")[]; error?: string; edit?: (body: Body) => void },
) {
  await page.route("**/api/agents", async (route: Route) => {
    const response = await route.fetch();
    const body = (await response.json()) as Body;
    const headers = response.headers();
    if (ages !== undefined)
      headers["x-vigia-ages"] = ages.map((age) => (age === "" ? "" : age * 1000)).join();
    if (error !== undefined) body.source = { ...body.source, error: { code: error, message: "" } };
    edit?.(body);
    await route.fulfill({ response, headers, json: body });
  });
}

test("every agent stands once, with its state, phone and campaigns", async ({ page }) => {
  await page.goto("/agents");
  await expect(page.getByRole("article")).toHaveCount(4);
  await expect(page.getByText("4 of 4 agents").first()).toBeVisible();
  const martin = agent(page, "Martín Ñandubay");
  await expect(martin).toHaveAttribute("data-state", "in_use");
  await expect(martin).toHaveAttribute("data-paused", "false");
  await expect(martin.getByText("On a call", { exact: true })).toBeVisible();
  await expect(martin.getByText("2002", { exact: true })).toBeVisible();
  await expect(martin.locator("[data-figure]").first()).toHaveText(/^1:[3-9]\d$/);
  await expect(martin.getByRole("link")).toHaveText([/Soporte/]);
  await expect(agent(page, "Inés Quiroga").getByRole("link")).toHaveText([/Atención/, /Soporte/]);
  await expect(agent(page, "Inés Quiroga")).toContainText("and 1 more campaign");
});

test("who is paused in one campaign of three is told so, and is still available", async ({ page }) => {
  await page.goto("/agents");
  const ines = agent(page, "Inés Quiroga");
  await expect(ines).toHaveAttribute("data-state", "available");
  await expect(ines).toHaveAttribute("data-paused", "true");
  await expect(ines.getByText("paused in 1 of 3", { exact: true })).toBeVisible();
  await expect(ines.getByText("Available", { exact: true })).toBeVisible();
  await expect(ines).toContainText("Coaching");
  const tadeo = agent(page, "Tadeo Brum");
  await expect(tadeo.getByText("Paused: Almuerzo", { exact: true })).toBeVisible();
  await expect(tadeo).not.toContainText("paused in");
});

test("calls are added up over the campaigns, and the details tell each one's own", async ({ page }) => {
  await page.goto("/agents");
  const ines = agent(page, "Inés Quiroga");
  await expect(ines).toContainText("Calls: 12");
  await ines.getByRole("button", { name: "Details of Inés Quiroga" }).click();
  const details = page.getByRole("dialog", { name: "Details of Inés Quiroga" });
  await expect(details).toContainText("Phone 2001 · SIP/2001");
  await expect(details.getByRole("row")).toHaveCount(4);
  await expect(details.getByRole("row", { name: /Soporte/ })).toContainText("Coaching");
  await expect(
    details
      .getByRole("row", { name: /Ventas/ })
      .getByRole("cell")
      .first(),
  ).toHaveText("no");
  await page.keyboard.press("Escape");
  await expect(details).toHaveCount(0);
  await expect(ines.getByRole("button", { name: "Details of Inés Quiroga" })).toBeFocused();
});

test("whoever needs attention stands first, with the reason, and can be shown alone", async ({
  page,
  simulator,
}) => {
  simulator.scene({ agents: [{ agent: "SIP/2004", state: "wrap_up", since: 200 }] });
  await page.goto("/agents");
  const first = page.getByRole("article").first();
  await expect(first).toHaveAccessibleName("Zulma Ferrán");
  await expect(first).toContainText("wrap-up 3 min");
  await page.getByRole("button", { name: "Needs attention 1" }).click();
  await expect(page.getByRole("article")).toHaveCount(1);
  await expect(page).toHaveURL(/attention=true/);
});

for (const { q, finds } of [
  { q: "nandu", finds: ["Martín Ñandubay"] },
  { q: "2003", finds: ["Tadeo Brum"] },
  { q: "sip/2004", finds: ["Zulma Ferrán"] },
  { q: "atencion", finds: ["Inés Quiroga", "Zulma Ferrán"] },
  { q: "FERRÁN ventas", finds: ["Zulma Ferrán"] },
]) {
  test(`“${q}” finds ${finds.join(" and ")}`, async ({ page }) => {
    await page.goto("/agents");
    await page.getByRole("searchbox", { name: "Name, phone or campaign" }).fill(q);
    await expect(page.getByRole("article")).toHaveCount(finds.length);
    expect(await names(page)).toEqual(finds);
    await expect(page).toHaveURL((url) => url.searchParams.get("q") === q);
  });
}

test("agents are filtered by campaign and state, with counts, and the address keeps it", async ({
  page,
  openScreen,
}) => {
  await page.goto("/agents");
  const states = page.getByRole("group", { name: "Agents by state" });
  await expect(states.getByRole("button")).toHaveText([
    "Needs attention0",
    "Available2",
    "On a call1",
    "Paused1",
  ]);
  await page.getByRole("combobox", { name: "Campaign" }).selectOption({ label: "Ventas (Outbound)" });
  await expect(page.getByRole("article")).toHaveCount(3);
  await expect(states.getByRole("button", { name: "Available 2" })).toBeVisible();
  await states.getByRole("button", { name: "Paused 1" }).click();
  await expect(page.getByRole("article")).toHaveCount(1);
  await expect(agent(page, "Tadeo Brum")).toBeVisible();

  await expect(page).toHaveURL(/campaign=Ventas.*state=paused/);
  const other = await openScreen();
  await other.goto(page.url());
  await expect(agent(other, "Tadeo Brum")).toBeVisible();
  await expect(other.getByRole("article")).toHaveCount(1);
});

test("a filter that hides everybody says so, and can be cleared", async ({ page }) => {
  await page.goto("/agents?q=nobody+at+all&sort=-calls");
  await expect(page.getByText("No agent matches")).toBeVisible();
  await page.getByRole("button", { name: "Clear the filter" }).click();
  await expect(page.getByRole("article")).toHaveCount(4);
  await expect(page).toHaveURL(/agents\?sort=-calls$/);
});

test("a column's name sorts by it, and turns the order round", async ({ page }) => {
  await page.goto("/agents");
  const calls = page.getByRole("group", { name: "Order" }).getByRole("button", { name: "Calls" });
  await calls.click();
  await expect
    .poll(() => names(page))
    .toEqual(["Inés Quiroga", "Martín Ñandubay", "Tadeo Brum", "Zulma Ferrán"]);
  await expect(calls).toHaveAccessibleName("Calls, descending");
  await calls.click();
  await expect
    .poll(() => names(page))
    .toEqual(["Zulma Ferrán", "Tadeo Brum", "Martín Ñandubay", "Inés Quiroga"]);
  await page.getByRole("combobox", { name: "Order" }).selectOption("By name");
  await expect(calls).toHaveAttribute("aria-pressed", "false");
  await expect(page).toHaveURL(/sort=name/);
});

test("a campaign of an agent leads to that campaign, with the agent looked for", async ({ page }) => {
  await page.goto("/agents");
  await agent(page, "Tadeo Brum")
    .getByRole("link", { name: /Ventas/ })
    .click();
  await expect(page).toHaveURL(
    (url) => url.pathname === "/campaigns/Ventas-%3E" && url.searchParams.get("q") === "Tadeo Brum",
  );
});

test("the time in a state runs on without a new answer", async ({ page, noise }) => {
  noise.expect(/Failed to load resource/);
  await page.goto("/agents");
  const time = agent(page, "Martín Ñandubay").locator("[data-figure] time");
  const first = await time.textContent();
  await page.route("**/api/**", (route) => route.abort());
  await expect(time).not.toHaveText(first ?? "", { timeout: 4000 });
});

test("each row says how old it is: as old as the oldest of its campaigns", async ({ page }) => {
  await tell(page, { ages: [1, 14, 2] });
  await page.goto("/agents");
  await expect(agent(page, "Inés Quiroga")).toContainText(/Age 1[4-9]\ss/);
  await expect(agent(page, "Martín Ñandubay")).toContainText(/Age 1[4-9]\ss/);
  await expect(agent(page, "Zulma Ferrán")).toContainText(/Age [2-7]\ss/);
  await expect(badge(page)).toHaveAttribute("data-freshness-badge", "late");
  await expect(badge(page)).toContainText(/late\s*1\d\ss/);
});

test("a campaign that cannot be read is named, and its agents show no numbers", async ({ page }) => {
  await tell(page, { ages: [1, 200, 1], error: "platform_timeout" });
  await page.goto("/agents");
  await expect(page.getByText("The agents of Soporte could not be read")).toBeVisible();
  await expect(
    page.getByText(/uContact takes too long to answer.*The other 2 campaigns are up to date/),
  ).toBeVisible();
  await expect(badge(page)).toHaveText("no contact: 1 of 3 campaigns");
  const martin = agent(page, "Martín Ñandubay");
  await expect(martin).toHaveAttribute("data-state", "unknown");
  await expect(martin).toContainText(/no contact since \d\d:\d\d:\d\d/);
  await expect(martin).not.toContainText("On a call");
  expect(new Set(await martin.locator("[data-figure]").allTextContents())).toEqual(new Set(["–"]));
  await expect(agent(page, "Zulma Ferrán").getByText("Available", { exact: true })).toBeVisible();

  // What Inés is elsewhere is still told, campaign by campaign.
  await agent(page, "Inés Quiroga").getByRole("button", { name: "Details of Inés Quiroga" }).click();
  await expect(
    page
      .getByRole("row", { name: /Soporte/ })
      .getByRole("cell")
      .nth(2),
  ).toHaveText("–");
  await expect(
    page
      .getByRole("row", { name: /Ventas/ })
      .getByRole("cell")
      .nth(2),
  ).toHaveText("4");
});

test("stale rows are dimmed under their age, and give no reasons", async ({ page, simulator }) => {
  simulator.scene({ agents: [{ agent: "SIP/2004", state: "wrap_up", since: 200 }] });
  await tell(page, { ages: [72, 72, 72], error: "platform_unreachable" });
  await page.goto("/agents");
  const zulma = agent(page, "Zulma Ferrán");
  await expect(zulma).toContainText(/1\smin\s[1-4]\d\ss/);
  await expect(zulma.locator("[data-freshness=stale]").first()).toBeAttached();
  await expect(zulma.getByText("Wrap-up", { exact: true })).toBeVisible();
  await expect(zulma).not.toContainText("wrap-up 3 min");
  await expect(badge(page)).toContainText(/not updated for 1\smin/);
  await expect(page.getByText("uContact cannot be reached")).toBeVisible();
});

test("lost contact leaves no number on any row, and says why", async ({ page }) => {
  await tell(page, { ages: [200, 200, 200], error: "platform_unreachable" });
  await page.goto("/agents");
  await expect(page.getByRole("alert").filter({ hasText: "uContact cannot be reached" })).toBeVisible();
  await expect(badge(page)).toContainText(/no contact since/);
  await expect(page.getByRole("article")).toHaveCount(4);
  const figures = page.getByRole("article").locator("[data-figure]");
  await expect.poll(async () => new Set(await figures.allTextContents())).toEqual(new Set(["–"]));
});

test("a browser that is cut off goes late by itself", async ({ page, noise }) => {
  noise.expect(/Failed to load resource/);
  await page.goto("/agents");
  await expect(agent(page, "Tadeo Brum")).toBeVisible();
  await page.route("**/api/**", (route) => route.abort());
  await expect(agent(page, "Tadeo Brum")).toContainText(/Age (?:[6-9]|1\d)\ss/, { timeout: 15_000 });
  await expect(badge(page)).toHaveAttribute("data-freshness-badge", "late");
});

test("until the first round of reads is over the page says what it waits for, then shows them", async ({
  page,
  simulator,
  noise,
}, testInfo) => {
  noise.expect(/503/);
  simulator.faults.set({ hang: true, only: "campaignstatus?queue" });
  const vigia = await startVigia({
    UCONTACT_URL: simulator.url,
    UCONTACT_USER: "demo",
    UCONTACT_PASSWORD: "demo",
    UCONTACT_TIMEOUT_MS: "8000",
    POLL_SECONDS: "1",
    DATA_DIR: testInfo.outputPath("data"),
    ADMIN_EMAIL: administrator.email,
    ADMIN_PASSWORD: administrator.password,
  });
  try {
    const { cookies } = storedCookies(vigia.url, await signInAt(vigia.url));
    await page.context().addCookies(cookies);
    await page.goto(`${vigia.url}/agents`);
    await expect(page.getByText("Reading the agents for the first time")).toBeVisible();
    await expect(page.getByText("The agents of 3 campaigns are being read")).toBeVisible();
    simulator.faults.clear();
    await expect(page.getByRole("article")).toHaveCount(4, { timeout: 40_000 });
    // A page that goes on asking would miss it loudly.
    await page.goto("about:blank");
  } finally {
    await vigia.stop();
  }
});

test("a centre without agents says so", async ({ page }) => {
  await tell(page, {
    edit: (body) => {
      body.data.agents = [];
    },
  });
  await page.goto("/agents");
  await expect(page.getByText("There are no agents")).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(0);
});

/** So many agents in three campaigns, as the API says them. */
function crowd(count: number): FloorAgent[] {
  return Array.from({ length: count }, (_, i) => {
    const phone = String(10_000 + i);
    const membership = { paused: false, pauseReason: null, pause: null, inCall: false, lastCallAt: null };
    return {
      location: `SIP/${phone}`,
      tech: "SIP",
      phone,
      name: `Agente ${phone}`,
      status: agentStatus(1),
      stateSince: new Date().toISOString(),
      memberships: [{ campaign: "Soporte<-", ...membership, callsTaken: i }],
    };
  });
}

test.describe("with 2,000 agents", () => {
  const agents = crowd(2000);
  test.beforeEach(async ({ page }) => {
    await tell(page, {
      edit: (body) => {
        body.data.agents = agents;
      },
    });
    await page.goto("/agents");
    await expect(page.getByText("2,000 of 2,000 agents").first()).toBeVisible();
  });

  test("only those in sight are drawn, and each tells its place among all", async ({ page }) => {
    expect(await page.getByRole("article").count()).toBeLessThan(40);
    const first = agent(page, "Agente 10000");
    await expect(first).toHaveAttribute("aria-posinset", "1");
    await expect(first).toHaveAttribute("aria-setsize", "2000");
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await expect(agent(page, "Agente 11999")).toBeInViewport();
    await expect(first).toHaveCount(0);
    expect(await page.getByRole("article").count()).toBeLessThan(40);
  });

  test("the keys lead from row to row, and the focus stays where it was put", async ({ page }) => {
    await agent(page, "Agente 10000").focus();
    await page.keyboard.press("ArrowDown");
    await expect(agent(page, "Agente 10001")).toBeFocused();
    await page.keyboard.press("End");
    await expect(agent(page, "Agente 11999")).toBeFocused();
    await expect(agent(page, "Agente 11999")).toBeInViewport();
    await page.evaluate(() => window.scrollTo(0, 0));
    await expect(agent(page, "Agente 10000")).toBeInViewport();
    await expect(agent(page, "Agente 11999")).toBeFocused();
    await page.keyboard.press("Home");
    await expect(agent(page, "Agente 10000")).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(agent(page, "Agente 10000").getByRole("link")).toBeFocused();
    // Its details, and what can be done with the agent.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("feed").locator(":focus")).toHaveCount(0);
  });

  test("one is found among them", async ({ page }) => {
    await page.getByRole("searchbox").fill("agente 11234");
    await expect(page.getByRole("article")).toHaveCount(1);
    await expect(agent(page, "Agente 11234")).toBeVisible();
    await expect(page.getByRole("status").filter({ hasText: "1 of 2,000 agents" })).toHaveCount(1);
  });
});

test("on a phone the rows are cards that fit", async ({ openScreen }) => {
  const page = await openScreen({ viewport: { width: 390, height: 844 }, hasTouch: true });
  await page.goto("/agents");
  const ines = agent(page, "Inés Quiroga");
  await expect(ines.getByText("paused in 1 of 3", { exact: true })).toBeVisible();
  const box = await ines.boundingBox();
  expect(box?.height).toBeGreaterThan(100);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await expect(page.getByRole("group", { name: "Order" })).toBeHidden();
  await page.getByRole("combobox", { name: "Order" }).selectOption("Most calls");
  await expect(page.getByRole("article").first()).toHaveAccessibleName("Inés Quiroga");
});

for (const locale of ["en", "es", "pt"]) {
  for (const theme of ["dark", "light"]) {
    test(`nothing bars anybody's way, in ${locale} and ${theme}`, async ({
      page,
      context,
      vigia,
      simulator,
    }) => {
      simulator.scene({ agents: [{ agent: "SIP/2004", state: "wrap_up", since: 200 }] });
      await context.addCookies([
        { name: "vigia-locale", value: locale, url: vigia.url },
        { name: "vigia-theme", value: theme, url: vigia.url },
      ]);
      await page.goto("/agents");
      await expect(page.getByRole("article")).toHaveCount(4);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      await tell(page, { ages: [1, 72, 200], error: "platform_timeout" });
      await expect(page.locator("[data-freshness-badge=lost]")).toBeVisible();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });
  }
}
