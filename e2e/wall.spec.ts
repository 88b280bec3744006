import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import type { Scene } from "@/lib/simulator/scene";

const day = (completed: number, inTime: number, abandoned: number) => ({
  answered: completed,
  completed,
  completedInTime: inTime,
  abandoned,
  abandonedInTime: 0,
});

/** Three inbound campaigns and an outbound one, nobody in trouble. */
const quiet: Scene = {
  campaigns: [
    { campaign: "Soporte<-", add: true, waiting: 0, counters: day(100, 90, 2), thresholdSeconds: 20 },
    { campaign: "Ventas<-", add: true, waiting: 0, counters: day(300, 270, 8), thresholdSeconds: 20 },
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
  simulator.scene({ clear: true, ...quiet });
});

const tv = { viewport: { width: 1920, height: 1080 } };

const tile = (page: Page, name: string) => page.getByRole("article", { name, exact: true });
const figure = (place: Locator, kpi: string) =>
  place.getByRole("group", { name: kpi, exact: true }).locator("[data-figure]");
const header = (page: Page) => page.getByRole("banner");
const footer = (page: Page) => page.getByRole("contentinfo");
const fontSize = (element: Locator) =>
  element.evaluate((node) => Number.parseFloat(getComputedStyle(node).fontSize));

/** The smallest text in sight, px. */
function smallestText(page: Page): Promise<number> {
  return page.evaluate(() => {
    let least = Number.POSITIVE_INFINITY;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement: place, textContent } = texts.currentNode;
      if (place === null || textContent?.trim() === "" || place.closest("script, noscript, nav, .sr-only"))
        continue;
      if (place.getClientRects().length > 0)
        least = Math.min(least, Number.parseFloat(getComputedStyle(place).fontSize));
    }
    return least;
  });
}

/** Vigía's answers with other headers on their way to this screen. */
async function answerWith(page: Page, headers: Record<string, string>): Promise<void> {
  await page.route("**/api/**", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), ...headers } });
  });
}

/** Puts a mark on the page that does not outlive it. */
const mark = (page: Page) => page.evaluate(() => document.documentElement.setAttribute("data-marked", ""));
const isMarked = (page: Page) => page.locator("html[data-marked]");

test("the wall shows every campaign with its figures, and nothing of the console", async ({
  board,
  simulator,
}) => {
  simulator.scene({ campaigns: [{ campaign: "Ventas<-", waiting: 2, since: [12, 5] }] });
  const page = await board("floor");
  await expect(page.getByRole("heading", { level: 1, name: "Floor" })).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(4);
  const ventas = tile(page, "Ventas<-");
  await expect(figure(ventas, "Waiting")).toHaveText("2");
  await expect(figure(ventas, "Longest wait")).toHaveText(/^0:\d\d$/);
  await expect(figure(ventas, "Service level")).toHaveText("90.0");
  await expect(figure(ventas, "Abandoned")).toHaveText("2.6");
  await expect(ventas.getByText("SL 20 s")).toBeVisible();
  await expect(figure(tile(page, "Turnos<-"), "Service level")).toHaveText("–");
  await expect(page.getByRole("navigation", { name: "Main" })).toHaveCount(0);
});

test("an outbound campaign has its own tile: no waiting, no service level", async ({ board }) => {
  const page = await board("floor");
  const cobranzas = tile(page, "Cobranzas->");
  await expect(figure(cobranzas, "On a call")).toHaveText("1");
  await expect(figure(cobranzas, "Answered")).toHaveText("50");
  await expect(figure(cobranzas, "Not answered")).toHaveText("70");
  await expect(cobranzas.getByRole("group", { name: /Waiting|Service level/ })).toHaveCount(0);
});

test("the header's totals are of inbound calls and of agents counted once", async ({ board, simulator }) => {
  simulator.scene({ campaigns: [{ campaign: "Ventas<-", waiting: 2, since: 5 }] });
  const page = await board("floor");
  const totals = page.getByRole("region", { name: "Inbound totals" });
  await expect(figure(totals, "Waiting")).toHaveText("2");
  await expect(figure(totals, "Service level")).toHaveText("90.0");
  await expect(figure(totals, "Abandoned")).toHaveText("2.4");
  await expect(figure(header(page), "Logged in")).toHaveText("4", { timeout: 25_000 });
});

for (const { lines, width, scale } of [
  { lines: 1080, width: 1920, scale: 1 },
  { lines: 2160, width: 3840, scale: 2 },
]) {
  test(`trouble is read from six metres on ${lines} lines, and nothing scrolls`, async ({
    openScreen,
    simulator,
  }) => {
    simulator.scene(inTrouble);
    const page = await openScreen({ viewport: { width, height: lines } });
    await page.goto("/boards/floor");
    const soporte = tile(page, "Soporte<-");
    const reason = soporte.getByText(/waits 3:\d\d/);
    await expect(reason).toBeVisible();
    expect(await fontSize(soporte.getByRole("heading"))).toBeGreaterThanOrEqual(56 * scale);
    expect(await fontSize(reason)).toBeGreaterThanOrEqual(44 * scale);
    for (const kpi of ["Waiting", "Longest wait", "Service level"])
      expect(await fontSize(figure(soporte, kpi))).toBeGreaterThanOrEqual(90 * scale);
    expect(await smallestText(page)).toBeGreaterThanOrEqual(20 * scale);

    const [large, small] = [await soporte.boundingBox(), await tile(page, "Turnos<-").boundingBox()];
    expect((large?.width ?? 0) * (large?.height ?? 0)).toBeGreaterThan(
      3.5 * (small?.width ?? 0) * (small?.height ?? 0),
    );
    const overflows = await page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      return scrollWidth > window.innerWidth || scrollHeight > window.innerHeight;
    });
    expect(overflows).toBe(false);
  });
}

test("pages turn by themselves, and the trouble stays in sight", async ({ openScreen, simulator }) => {
  const others = Array.from({ length: 20 }, (_, i) => `Otra ${String(i + 1).padStart(2, "0")}<-`);
  simulator.scene({ ...inTrouble });
  simulator.scene({ campaigns: others.map((campaign) => ({ campaign, add: true })) });
  try {
    const page = await openScreen(tv);
    await page.clock.install();
    await page.goto("/boards/floor");
    await expect(page.getByRole("img", { name: "Page 1 of 3" })).toBeVisible();
    const seen = new Set<string>();
    for (const number of [1, 2, 3]) {
      await expect(page.getByRole("img", { name: `Page ${number} of 3` })).toBeVisible();
      await expect(tile(page, "Soporte<-")).toBeVisible();
      const names = await page
        .getByRole("article")
        .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? ""));
      for (const name of names) seen.add(name);
      await page.clock.runFor(12_000);
    }
    await expect(page.getByRole("img", { name: "Page 1 of 3" })).toBeVisible();
    for (const name of others) expect(seen).toContain(name);
  } finally {
    simulator.scene({ campaigns: others.map((campaign) => ({ campaign, remove: true })) });
  }
});

test("a wait is counted on the screen between the answers", async ({ openScreen, simulator, noise }) => {
  noise.expect(/ERR_FAILED/);
  simulator.scene(inTrouble);
  const page = await openScreen(tv);
  await page.goto("/boards/floor");
  const wait = figure(tile(page, "Soporte<-"), "Longest wait");
  await expect(wait).toHaveText(/^3:[2-5]\d$/);
  await page.route("**/api/**", (route) => route.abort());
  const before = await wait.textContent();
  await expect(wait).not.toHaveText(before ?? "", { timeout: 4000 });
});

test("the platform goes silent: the wall says late, and why", async ({ board, simulator }) => {
  const page = await board("floor");
  await expect(header(page).getByText("live", { exact: true })).toBeVisible();
  simulator.faults.set({ reset: true });
  await expect(header(page).getByText(/late/)).toBeVisible({ timeout: 20_000 });
  await expect(tile(page, "Soporte<-").getByText(/late/)).toBeVisible();
  await expect(footer(page)).toContainText("uContact cannot be reached");
});

test("a screen that is cut off goes late, stale and lost by itself, and shows no old number as new", async ({
  openScreen,
  simulator,
  noise,
}) => {
  noise.expect(/ERR_FAILED/);
  simulator.scene(inTrouble);
  const page = await openScreen(tv);
  await page.clock.install();
  await page.goto("/boards/floor");
  const soporte = tile(page, "Soporte<-");
  await expect(figure(soporte, "Waiting")).toHaveText("4");
  await page.route("**/api/**", (route) => route.abort());

  await page.clock.fastForward(12_000);
  // The agents are read in rounds: by now these may be stale, and the header is as bad as the worst.
  await expect(header(page).getByText(/^1\d\s?s$|^not updated for/)).toBeVisible();
  await expect(tile(page, "Ventas<-").getByText(/late/)).toBeVisible();
  await expect(figure(soporte, "Waiting")).toHaveText("4");

  await page.clock.fastForward(45_000);
  for (const name of ["Soporte<-", "Ventas<-", "Turnos<-", "Cobranzas->"])
    await expect(tile(page, name).getByText(/not updated for/)).toBeVisible();
  await expect(soporte.getByText(/waits/)).toHaveCount(0);

  await page.clock.fastForward(90_000);
  for (const name of ["Soporte<-", "Ventas<-", "Turnos<-", "Cobranzas->"])
    await expect(tile(page, name).getByText(/no contact since \d\d:\d\d:\d\d/)).toBeVisible();
  const figures = await page.locator("[data-figure]").allTextContents();
  expect(figures.length).toBeGreaterThan(20);
  expect(new Set(figures)).toEqual(new Set(["–"]));
  await expect(footer(page)).toContainText("Vigía cannot be reached");

  await page.unroute("**/api/**");
  await page.clock.runFor(5000);
  await expect(figure(soporte, "Waiting")).toHaveText("4");
});

test("a TV whose clock is years wrong shows the platform's time, and live numbers as live", async ({
  openScreen,
}) => {
  const page = await openScreen(tv);
  await page.clock.install({ time: new Date("2019-02-03T04:05:06Z") });
  await page.goto("/boards/floor");
  await expect(header(page).getByText("live", { exact: true })).toBeVisible();
  const time = new Intl.DateTimeFormat("en", {
    timeZone: "America/Montevideo",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const around = [-60_000, 0, 60_000].map((ms) => time.format(Date.now() + ms));
  const shown = header(page).getByText(/^\d\d:\d\d$/);
  expect(around).toContain(await shown.textContent());
});

test("a wall that the browser takes for hidden keeps asking", async ({ openScreen, simulator }) => {
  const page = await openScreen(tv);
  await page.addInitScript(() => {
    Object.defineProperty(document, "hidden", { get: () => true });
    Object.defineProperty(document, "visibilityState", { get: () => "hidden" });
  });
  await page.goto("/boards/floor");
  await expect(figure(tile(page, "Ventas<-"), "Waiting")).toHaveText("0");
  simulator.scene({ campaigns: [{ campaign: "Ventas<-", waiting: 5, since: 3 }] });
  await expect(figure(tile(page, "Ventas<-"), "Waiting")).toHaveText("5");
});

test("another version of Vigía: the wall reloads itself, once", async ({ openScreen }) => {
  const page = await openScreen(tv);
  await page.goto("/boards/floor");
  await expect(page.getByRole("article")).toHaveCount(4);
  await mark(page);
  await answerWith(page, { "x-vigia-version": "another" });
  await expect(isMarked(page)).toHaveCount(0, { timeout: 20_000 });
  await expect(page.getByRole("article")).toHaveCount(4);
});

test("it does not reload into an error: it waits until Vigía is well", async ({ openScreen, noise }) => {
  noise.expect(/status of 503.*healthz/);
  const page = await openScreen(tv);
  let asked = 0;
  let well = false;
  await page.route("**/healthz", async (route) => {
    asked += 1;
    await (well ? route.continue() : route.fulfill({ status: 503 }));
  });
  await page.goto("/boards/floor");
  await expect(page.getByRole("article")).toHaveCount(4);
  await mark(page);
  await answerWith(page, { "x-vigia-version": "another" });
  await expect.poll(() => asked, { timeout: 15_000 }).toBeGreaterThan(0);
  await expect(isMarked(page)).toHaveCount(1);
  well = true;
  await expect(isMarked(page)).toHaveCount(0, { timeout: 20_000 });
});

test("a wall whose code could not be loaded does not leave the server's numbers standing", async ({
  openScreen,
  noise,
}) => {
  noise.expect(/ERR_FAILED/);
  const page = await openScreen(tv);
  await page.clock.install();
  await page.route("**/_next/static/**/*.js*", (route) => route.abort());
  await page.goto("/boards/floor");
  await expect(tile(page, "Soporte<-")).toBeVisible();
  await page.clock.runFor(16_000);
  await expect(tile(page, "Soporte<-")).toBeHidden();
  await page.unroute("**/_next/static/**/*.js*");
  await page.clock.runFor(16_000);
  await expect(page.locator("[data-wall][data-alive]")).toBeVisible();
  await expect(tile(page, "Soporte<-")).toBeVisible();
});

test("it keeps the screen awake where it may, and says where it may not", async ({ openScreen }) => {
  const allowed = await openScreen(tv);
  await allowed.addInitScript(() => {
    const lock = Object.assign(new EventTarget(), { released: false, release: async () => {} });
    Object.defineProperty(navigator, "wakeLock", {
      value: {
        request: async (type: string) => {
          document.documentElement.setAttribute("data-awake", type);
          return lock;
        },
      },
    });
  });
  await allowed.goto("/boards/floor");
  await expect(allowed.locator("html[data-awake=screen]")).toHaveCount(1);
  await expect(allowed.getByText(/fall asleep/)).toHaveCount(0);

  const plainHttp = await openScreen(tv);
  await plainHttp.addInitScript(() => {
    Object.defineProperty(window, "isSecureContext", { value: false });
    Reflect.deleteProperty(Navigator.prototype, "wakeLock");
  });
  await plainHttp.goto("/boards/floor");
  await expect(plainHttp.getByText("Screen may fall asleep: needs https")).toBeVisible();
});

test("a browser too old is told so, in place of a broken wall", async ({ openScreen }) => {
  const page = await openScreen(tv);
  await page.addInitScript(() => Reflect.deleteProperty(window, "CSSPropertyRule"));
  await page.goto("/boards/floor", { waitUntil: "commit" });
  await expect(page.getByText(/This browser is too old for Vigía/)).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(0);
});

test("a wall is dark on a TV that prefers light, unless somebody chose light", async ({
  openScreen,
  vigia,
}) => {
  const page = await openScreen({ ...tv, colorScheme: "light" });
  await page.goto("/boards/floor");
  await expect(page.locator("[data-wall]")).toHaveCSS("background-color", "rgb(11, 14, 20)");
  await page.context().addCookies([{ name: "vigia-theme", value: "light", url: vigia.url }]);
  await page.reload();
  await expect(page.locator("[data-wall]")).toHaveCSS("background-color", "rgb(244, 246, 250)");
});

test("whoever comes with a mouse or a keyboard finds the way back", async ({ board }) => {
  const page = await board("floor");
  const exit = page.getByRole("navigation", { name: "Wallboard" });
  await expect(exit).toHaveCSS("opacity", "0");
  await expect(page.locator("[data-wall]")).toHaveCSS("cursor", "none");
  await page.mouse.move(400, 400);
  await page.mouse.move(420, 410);
  await expect(exit).toHaveCSS("opacity", "1");
  await expect(exit).toHaveCSS("opacity", "0");

  await page.keyboard.press("Tab");
  await expect(exit).toHaveCSS("opacity", "1");
  await expect(exit.getByRole("link", { name: "Go to the floor" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/");
});

test("there is no other board", async ({ page, noise }) => {
  noise.expect(/status of 404/);
  const answer = await page.goto("/boards/other");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "There is no such page" })).toBeVisible();
});

test("a phone scrolls down the same tiles", async ({ openScreen, simulator }) => {
  simulator.scene(inTrouble);
  const page = await openScreen({ viewport: { width: 390, height: 844 } });
  await page.goto("/boards/floor");
  await expect(page.getByRole("article")).toHaveCount(4);
  await tile(page, "Ventas<-").scrollIntoViewIfNeeded();
  await expect(tile(page, "Ventas<-")).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

for (const theme of ["dark", "light"]) {
  for (const [state, ageMs] of Object.entries({ live: null, late: 14_000, stale: 72_000, lost: 300_000 })) {
    test(`${theme} and ${state}, the wall has nothing that axe objects to`, async ({
      openScreen,
      simulator,
      vigia,
    }) => {
      simulator.scene(inTrouble);
      const page = await openScreen(tv);
      await page.context().addCookies([{ name: "vigia-theme", value: theme, url: vigia.url }]);
      if (ageMs !== null) await answerWith(page, { "x-vigia-age-ms": String(ageMs) });
      await page.goto("/boards/floor");
      await expect(page.locator(`header [data-freshness-badge=${state}]`)).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations).toEqual([]);
    });
  }
}
