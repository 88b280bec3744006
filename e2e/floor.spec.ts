import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page, Route } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import type { Scene } from "@/lib/simulator/scene";

const day = (completed: number, inTime: number, abandoned: number) => ({
  answered: completed,
  completed,
  completedInTime: inTime,
  abandoned,
  abandonedInTime: 0,
});

/** Three inbound campaigns and an outbound one, nobody in trouble. Ana works for two of them. */
const quiet: Scene = {
  campaigns: [
    { campaign: "Soporte<-", add: true, waiting: 0, counters: day(100, 90, 2), thresholdSeconds: 20 },
    { campaign: "Ventas<-", add: true, waiting: 0, counters: day(300, 240, 8), thresholdSeconds: 20 },
    { campaign: "Turnos<-", add: true, waiting: 0, counters: day(0, 0, 0), thresholdSeconds: 20 },
    { campaign: "Cobranzas->", add: true, waiting: 0, counters: day(50, 10, 70), thresholdSeconds: 20 },
  ],
  agents: [
    { agent: "SIP/1001", add: { name: "Ana", campaigns: ["Soporte<-", "Ventas<-"] }, state: "available" },
    { agent: "SIP/1002", add: { name: "Bruno", campaigns: ["Soporte<-"] }, state: "available" },
    { agent: "SIP/1003", add: { name: "Celia", campaigns: ["Turnos<-"] }, state: "available" },
    {
      agent: "SIP/1004",
      add: { name: "Dante", campaigns: ["Cobranzas->"] },
      state: "in_use",
      campaign: "Cobranzas->",
    },
  ],
};

const inTrouble: Scene = { campaigns: [{ campaign: "Soporte<-", waiting: 4, since: 200 }] };

test.use({ floor: { still: true, campaigns: 0, agents: 0, seed: 1, warmupHours: 0 } });

test.beforeEach(({ simulator }) => {
  const lasting = quiet.campaigns?.map(({ campaign }) => campaign) ?? [];
  const gone = [...simulator.world.campaigns.keys()].filter((campaign) => !lasting.includes(campaign));
  simulator.scene({ campaigns: gone.map((campaign) => ({ campaign, remove: true })) });
  simulator.scene({ clear: true, ...quiet });
});

// An answer that is being changed when the test ends belongs to nobody.
test.afterEach(({ page }) => page.unrouteAll({ behavior: "ignoreErrors" }));

const card = (page: Page, name: string) => page.getByRole("article", { name, exact: true });
const figure = (place: Locator, kpi: string) =>
  place.getByRole("group", { name: kpi, exact: true }).locator("[data-figure]");

/** What the screen is told, changed on its way. */
async function change(page: Page, path: string, edit: (answer: { body: Body; headers: Headers }) => void) {
  await page.route(`**${path}`, async (route: Route) => {
    const response = await route.fetch();
    const answer = { body: (await response.json()) as Body, headers: response.headers() };
    edit(answer);
    await route.fulfill({ response, headers: answer.headers, json: answer.body });
  });
}
// biome-ignore lint/suspicious/noExplicitAny: an answer is edited field by field
type Body = { source: { state: string; since: string; error: unknown; unreadable: number }; data: any };
type Headers = Record<string, string>;

test("each inbound campaign shows its figures", async ({ page, simulator }) => {
  simulator.scene({ campaigns: [{ campaign: "Ventas<-", waiting: 2, since: [12, 5] }] });
  await page.goto("/");
  const ventas = card(page, "Ventas<-");
  await expect(figure(ventas, "Waiting")).toHaveText("2");
  await expect(figure(ventas, "Longest wait")).toHaveText(/^0:\d\d$/);
  await expect(figure(ventas, "Service level")).toHaveText("80.0");
  await expect(figure(ventas, "With abandoned")).toHaveText(/^\d\d\.\d$/);
  await expect(figure(ventas, "Abandoned")).toHaveText("2.6");
  await expect(figure(ventas, "Answered")).toHaveText("300");
  await expect(figure(ventas, "Logged in")).toHaveText("1");
  await expect(figure(ventas, "Free")).toHaveText("1");
});

test("a campaign without calls has no percentages, not 0 %", async ({ page }) => {
  await page.goto("/");
  const turnos = card(page, "Turnos<-");
  for (const kpi of ["Service level", "With abandoned", "Abandoned", "Longest wait", "Recent wait (ASA)"]) {
    await expect(figure(turnos, kpi)).toHaveText("–");
  }
  await expect(figure(turnos, "Waiting")).toHaveText("0");
});

test("an outbound campaign has its own card: no waiting, no service level", async ({ page }) => {
  await page.goto("/");
  const cobranzas = card(page, "Cobranzas->");
  await expect(figure(cobranzas, "On a call")).toHaveText("1");
  await expect(figure(cobranzas, "Free")).toHaveText("0");
  await expect(figure(cobranzas, "Answered")).toHaveText("50");
  await expect(figure(cobranzas, "Not answered")).toHaveText("70");
  await expect(cobranzas.getByRole("group", { name: /Waiting|Service level|abandoned/i })).toHaveCount(0);
});

test("the campaign in trouble stands first, with its reason, and the tab counts it", async ({
  page,
  simulator,
}) => {
  simulator.scene(inTrouble);
  await page.goto("/");
  const first = page.getByRole("article").first();
  await expect(first).toHaveAccessibleName("Soporte<-");
  await expect(first).toContainText(/waits 3:\d\d/);
  await expect(page).toHaveTitle("(1) Floor · Vigía");
});

test("the totals are of inbound campaigns, weighted by their calls, with each agent once", async ({
  page,
  simulator,
}) => {
  simulator.scene({ campaigns: [{ campaign: "Ventas<-", waiting: 2, since: 5 }] });
  await page.goto("/");
  const totals = page.getByRole("region", { name: "Inbound totals" });
  await expect(figure(totals, "Waiting")).toHaveText("2");
  // (90 + 240) of 400; the mean of the two percentages would be 85.
  await expect(figure(totals, "Service level")).toHaveText("82.5");
  await expect(figure(totals, "Answered")).toHaveText("400");
  await expect(figure(totals, "Abandoned")).toHaveText("2.4");
  const agents = page.getByRole("region", { name: "Agents, each once" });
  await expect(figure(agents, "Logged in")).toHaveText("4", { timeout: 25_000 });
  await expect(figure(agents, "Free")).toHaveText("3");
});

test("a service level's formula is one focus away", async ({ page }) => {
  await page.goto("/");
  await card(page, "Soporte<-").getByRole("link").focus();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("tooltip")).toContainText(
    "answered within 20 s ÷ calls answered, so far today",
  );
});

test("campaigns are filtered by direction, name and state, and the address keeps the filter", async ({
  page,
  simulator,
}) => {
  simulator.scene(inTrouble);
  await page.goto("/");
  await page.getByRole("radio", { name: "Outbound" }).click();
  await expect(page.getByRole("article")).toHaveCount(1);
  await expect(card(page, "Cobranzas->")).toBeVisible();
  await expect(page).toHaveURL(/direction=outbound/);

  await page.getByRole("radio", { name: "Both" }).click();
  await page.getByRole("radio", { name: /^Act/ }).click();
  await expect(page.getByRole("article")).toHaveCount(1);
  await expect(card(page, "Soporte<-")).toBeVisible();

  await page.goto("/?name=VENT");
  await expect(page.getByRole("article")).toHaveCount(1);
  await expect(card(page, "Ventas<-")).toBeVisible();
  await expect(page.getByRole("searchbox", { name: "Filter by name" })).toHaveValue("VENT");
});

test("a filter that hides everything says so, and can be cleared", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("searchbox", { name: "Filter by name" }).fill("zzz");
  await expect(page.getByText("No campaign matches")).toBeVisible();
  await page.getByRole("button", { name: "Clear the filter" }).click();
  await expect(page.getByRole("article")).toHaveCount(4);
});

test("a slash brings the caret to the filter", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("article")).toHaveCount(4);
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Filter by name" })).toBeFocused();
});

test("a card leads to its campaign, by pointer and by keyboard", async ({ page }) => {
  await page.goto("/");
  await card(page, "Ventas<-").click({ position: { x: 30, y: 90 } });
  await expect(page).toHaveURL("/campaigns/Ventas%3C-");
  await page.goBack();
  await card(page, "Cobranzas->").getByRole("link").focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/campaigns/Cobranzas-%3E");
});

test("the table sorts by a column, the largest first, and the address keeps the sort", async ({
  page,
  simulator,
}) => {
  simulator.scene({ campaigns: [{ campaign: "Turnos<-", waiting: 1, since: 5 }] });
  await page.goto("/");
  await page.getByRole("radio", { name: "Table" }).click();
  const inbound = page.getByRole("table").first();
  await expect(inbound.getByRole("rowheader")).toHaveText([/Turnos/, /Soporte/, /Ventas/]);
  await inbound.getByRole("button", { name: "Answered" }).click();
  await expect(inbound.getByRole("rowheader")).toHaveText([/Ventas/, /Soporte/, /Turnos/]);
  await expect(inbound.getByRole("columnheader", { name: "Answered" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  await expect(page).toHaveURL(/sort=-answered/);
  await page.reload();
  await expect(page.getByRole("table").first().getByRole("rowheader")).toHaveText([
    /Ventas/,
    /Soporte/,
    /Turnos/,
  ]);
});

test("of sixty campaigns only the one to act on has a card, the others a line each", async ({
  page,
  simulator,
}) => {
  const others = Array.from({ length: 56 }, (_, i) => `Campaña ${i + 1}<-`);
  simulator.scene({ campaigns: others.map((campaign) => ({ campaign, add: true })) });
  simulator.scene(inTrouble);
  await page.goto("/");
  await expect(page.getByRole("article")).toHaveCount(60, { timeout: 15_000 });
  const acting = page.getByRole("region", { name: "Need action" }).getByRole("article");
  await expect(acting).toHaveCount(1);
  await expect(acting).toHaveAccessibleName("Soporte<-");
  const line = await card(page, "Campaña 7<-").boundingBox();
  expect(line?.height).toBeLessThan(60);
  await expect(figure(card(page, "Campaña 7<-"), "Waiting")).toHaveText("0");
});

test("a reader is told when a campaign begins to need action", async ({ page, request, simulator }) => {
  // What an earlier picture said is not the news.
  await expect
    .poll(async () => {
      const { data }: Body = await (await request.get("/api/campaignstatus")).json();
      return data.map((row: { calls: { waiting: number } }) => row.calls.waiting);
    })
    .toEqual([0, 0, 0, 0]);
  await page.goto("/");
  await expect(card(page, "Soporte<-")).toBeVisible();
  simulator.scene(inTrouble);
  await expect(
    page.getByRole("status").filter({ hasText: /Soporte needs action: waits 3:\d\d/ }),
  ).toHaveCount(1);
});

test("the order does not change under a pointer", async ({ page, simulator }) => {
  await page.goto("/");
  const first = page.getByRole("article").first();
  const before = await first.getAttribute("aria-label");
  expect(before).not.toBe("Ventas<-");
  await first.hover();
  simulator.scene({ campaigns: [{ campaign: "Ventas<-", waiting: 3, since: 200 }] });
  await expect(card(page, "Ventas<-")).toHaveAttribute("data-tone", "act");
  // Another change of the numbers has arrived since: there was time to reorder.
  simulator.scene({ campaigns: [{ campaign: "Ventas<-", waiting: 5, since: 200 }] });
  await expect(figure(card(page, "Ventas<-"), "Waiting")).toHaveText("5");
  await expect(first).toHaveAccessibleName(before ?? "");
  await page.mouse.move(2, 2);
  await expect(first).toHaveAccessibleName("Ventas<-");
});

test("callers who wait where nobody is logged in are explained", async ({ page, simulator }) => {
  simulator.scene({ campaigns: [{ campaign: "Turnos<-", agents: "out", waiting: 2, since: 15 }] });
  await page.goto("/");
  await expect(card(page, "Turnos<-")).toContainText(/2 calls wait where nobody has been logged in for/);
  await expect(card(page, "Turnos<-")).toHaveAttribute("data-tone", "act", { timeout: 20_000 });
});

test('"available" agents who are all in wrap-up are explained', async ({ page, simulator }) => {
  simulator.scene({ agents: [{ agent: "SIP/1003", state: "wrap_up" }] });
  await page.goto("/");
  const turnos = card(page, "Turnos<-");
  await expect(turnos).toContainText(
    "The agent the queue counts as available is in wrap-up: nobody is free.",
  );
  await expect(figure(turnos, "Free")).toHaveText("0");
});

test("the two sources disagreeing on the waiting calls is shown as such", async ({ page }) => {
  await change(page, "/api/floor", ({ body }) => {
    const notes = body.data.campaigns.find((row: { campaign: string }) => row.campaign === "Ventas<-");
    Object.assign(notes, { queueWaiting: 3, disagreesSince: new Date(Date.now() - 9000).toISOString() });
  });
  await page.goto("/");
  await expect(card(page, "Ventas<-")).toContainText("the queue says 3, the campaign 0");
});

test("averages that are old because nothing was answered say so", async ({ page }) => {
  await change(page, "/api/floor", ({ body }) => {
    const notes = body.data.campaigns.find((row: { campaign: string }) => row.campaign === "Ventas<-");
    notes.answeredAt = new Date(Date.now() - 31 * 60_000).toISOString();
  });
  await page.goto("/");
  const wait = card(page, "Ventas<-").getByRole("group", { name: "Recent wait (ASA)" });
  await expect(wait).toContainText(/no answer for 3[01]/);
});

const aged = (seconds: number, state: string) => (answer: { body: Body; headers: Headers }) => {
  answer.headers["x-vigia-age-ms"] = String(seconds * 1000);
  answer.body.source = {
    ...answer.body.source,
    state,
    error: { code: "platform_unreachable", message: "" },
  };
};

test("late numbers carry their age", async ({ page }) => {
  await change(page, "/api/campaignstatus", aged(14, "late"));
  await page.goto("/");
  await expect(card(page, "Ventas<-")).toContainText(/late\s*1\d\s/);
  await expect(figure(card(page, "Ventas<-"), "Answered")).toHaveText("300");
});

test("stale numbers stand under their age on every tile, without a reason to act", async ({
  page,
  simulator,
}) => {
  simulator.scene(inTrouble);
  await change(page, "/api/campaignstatus", aged(72, "stale"));
  await page.goto("/");
  for (const name of ["Soporte<-", "Ventas<-", "Turnos<-", "Cobranzas->"]) {
    await expect(card(page, name)).toContainText(/not updated for 1\smin/);
  }
  await expect(card(page, "Soporte<-")).not.toContainText("waits");
  await expect(figure(card(page, "Soporte<-"), "Waiting")).toHaveText("4");
});

test("lost contact leaves no number, and says since when and why", async ({ page }) => {
  await change(page, "/api/campaignstatus", aged(200, "lost"));
  await page.goto("/");
  const ventas = card(page, "Ventas<-");
  await expect(ventas).toContainText(/no contact since \d\d:\d\d:\d\d/);
  await expect(page.getByRole("alert").filter({ hasText: "uContact cannot be reached" })).toBeVisible();
  const figures = page.getByRole("group").locator("[data-figure]");
  await expect(figures.first()).toBeVisible();
  const inbound = page.getByRole("region", { name: "Inbound totals" });
  for (const place of [ventas, card(page, "Cobranzas->"), inbound]) {
    expect(new Set(await place.locator("[data-figure]").allTextContents())).toEqual(new Set(["–"]));
  }
  await expect(page).toHaveTitle("(no contact) Floor · Vigía");
});

test("a browser that gets no answer grows old by itself", async ({ page, noise }) => {
  noise.expect(/Failed to load resource/);
  await page.clock.install();
  await page.goto("/");
  await expect(figure(card(page, "Ventas<-"), "Answered")).toHaveText("300");
  await page.route("**/api/**", (route) => route.abort());
  await page.clock.fastForward("00:45");
  await expect(card(page, "Ventas<-")).toContainText(/not updated for \d+\ss/);
  await expect(page.getByText("Vigía cannot be reached")).toBeVisible();
  await page.clock.fastForward("02:00");
  await expect(figure(card(page, "Ventas<-"), "Answered")).toHaveText("–");
});

test("values that could not be read are counted", async ({ page }) => {
  await change(page, "/api/campaignstatus", ({ body }) => {
    body.source.unreadable = 3;
  });
  await page.goto("/");
  await expect(page.getByRole("status").filter({ hasText: "3 values could not be read" })).toBeVisible();
});

test("a new version asks to reload", async ({ page }) => {
  await change(page, "/api/campaignstatus", ({ headers }) => {
    headers["x-vigia-version"] = "another";
  });
  await page.goto("/");
  await expect(page.getByText("A new version of Vigía runs")).toBeVisible();
  const reloaded = page.waitForEvent("load");
  await page.getByRole("button", { name: "Reload" }).click();
  await reloaded;
  await expect(card(page, "Ventas<-")).toBeVisible();
});

test("a centre without campaigns says so", async ({ page }) => {
  await change(page, "/api/campaignstatus", ({ body }) => {
    body.data = [];
  });
  await page.goto("/");
  await expect(page.getByText("There are no campaigns")).toBeVisible();
});

test("without Vigía's notes the campaigns still tell what they know", async ({ page, noise }) => {
  noise.expect(/api\/(floor|trend)/);
  await page.route(/\/api\/(floor|trend)/, (route) => route.abort());
  await page.goto("/");
  await expect(figure(card(page, "Ventas<-"), "Answered")).toHaveText("300");
  await expect(figure(card(page, "Ventas<-"), "Free")).toHaveText("1");
});

for (const [language, names] of [
  ["es", ["En cola", "Mayor espera actual", "Nivel de servicio", "Con abandono", "Atendidas", "% abandono"]],
  ["pt", ["Na fila", "Maior espera atual", "Nível de serviço", "Com abandono", "Atendidas", "% abandono"]],
] as const) {
  test(`the figures have their names and their decimal comma in ${language}`, async ({
    openScreen,
    vigia,
  }) => {
    const page = await openScreen({ locale: language, baseURL: vigia.url });
    await page.goto("/");
    for (const name of names) {
      await expect(card(page, "Ventas<-").getByRole("group", { name, exact: true })).toBeVisible();
    }
    await expect(figure(card(page, "Ventas<-"), names[2])).toHaveText("80,0");
  });
}

for (const theme of ["light", "dark"] as const) {
  for (const view of ["cards", "table"] as const) {
    test(`the ${view} have no accessibility violation in the ${theme} theme`, async ({
      page,
      simulator,
      vigia,
    }) => {
      simulator.scene(inTrouble);
      await page.context().addCookies([{ name: "vigia-theme", value: theme, url: vigia.url }]);
      await page.goto(`/?view=${view}`);
      await expect(card(page, "Soporte<-")).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations).toEqual([]);
    });
  }
}

test("a phone needs no sideways scrolling", async ({ openScreen, vigia, simulator }) => {
  simulator.scene(inTrouble);
  const page = await openScreen({ viewport: { width: 390, height: 844 }, baseURL: vigia.url });
  await page.goto("/");
  await expect(card(page, "Soporte<-")).toBeInViewport();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test("an answer that was long on its way is as old as that", async ({ page }) => {
  await page.goto("/");
  const header = page.locator("main [data-freshness-badge]").first();
  await expect(header).toHaveAttribute("data-freshness-badge", "live");
  await page.route("**/api/campaignstatus", async (route) => {
    const response = await route.fetch();
    await new Promise((resolve) => setTimeout(resolve, 7000));
    await route.fulfill({ response });
  });
  const answer = await page.waitForResponse("**/api/campaignstatus", { timeout: 20_000 });
  await answer.finished();
  await expect(header).toHaveAttribute("data-freshness-badge", "late");
  await page.waitForResponse("**/api/campaignstatus", { timeout: 20_000 });
  await expect(header).toHaveAttribute("data-freshness-badge", "late");
});
