import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";

const path = `/campaigns/${encodeURIComponent("Soporte<-")}`;

const agent = (page: Page, name: string) => page.getByRole("article", { name, exact: true });
const kpi = (page: Page, name: string) =>
  page
    .getByRole("article", { name: "Soporte<-", exact: true })
    .getByRole("group", { name, exact: true })
    .locator("[data-figure]");

test.beforeEach(({ simulator }) => {
  simulator.scene({
    still: true,
    clear: true,
    campaigns: [{ campaign: "Soporte<-", waiting: 3, since: 200 }],
    agents: [
      { agent: "SIP/1003", state: "in_use", since: 754, campaign: "Soporte<-" },
      { agent: "SIP/1004", paused: true, reason: "Almuerzo" },
      { agent: "SIP/1005", state: "wrap_up" },
    ],
  });
});

test("a campaign's page shows its figures with their formulas, its last hour and its agents", async ({
  page,
}) => {
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1, name: "Soporte" })).toBeVisible();
  await expect(kpi(page, "Waiting")).toHaveText("3");
  await expect(kpi(page, "Longest wait")).toHaveText(/^3:[2-5]\d$/);
  await expect(page.getByText(/waits 3:\d\d/).first()).toBeVisible();

  const label = page.getByRole("group", { name: "Service level", exact: true }).first();
  await label.getByText("Service level").locator("..").focus();
  await expect(page.getByRole("tooltip")).toContainText("÷ calls answered");

  await expect(page.getByRole("figure", { name: /Waiting/ })).toBeVisible();
  await expect(page.getByRole("figure", { name: /Service level/ })).toBeVisible();
});

test("an agent's card tells state, phone, time and pause", async ({ page, simulator }) => {
  const name = simulator.world.agents.get("SIP/1003")?.name ?? "";
  const pausedName = simulator.world.agents.get("SIP/1004")?.name ?? "";
  await page.goto(path);
  const talking = agent(page, name);
  await expect(talking).toHaveAttribute("data-state", "in_use");
  await expect(talking).toHaveAttribute("data-paused", "false");
  await expect(talking).toContainText("1003");
  await expect(talking).toContainText("12:");
  await expect(talking.getByRole("button", { name: `Hang up ${name}` })).toBeVisible();
  const paused = agent(page, pausedName);
  await expect(paused).toHaveAttribute("data-paused", "true");
  await expect(paused).toContainText("Paused: Almuerzo");
  await expect(paused.getByRole("button", { name: /^Hang up/ })).toHaveCount(0);
});

test("the time in a state runs by the second without a new answer", async ({ page, simulator, noise }) => {
  noise.expect(/ERR_FAILED/);
  const name = simulator.world.agents.get("SIP/1003")?.name ?? "";
  await page.goto(path);
  const time = agent(page, name).locator("[data-figure] time");
  const first = await time.textContent();
  await page.route("**/api/**", (route) => route.abort());
  await expect(time).not.toHaveText(first ?? "", { timeout: 4000 });
});

test("filter and order are in the address, so that a view can be shared", async ({
  page,
  openScreen,
  simulator,
}) => {
  const name = simulator.world.agents.get("SIP/1004")?.name ?? "";
  await page.goto(path);
  await page.getByRole("radio", { name: "Name" }).click();
  await page.getByRole("searchbox", { name: "Name or phone" }).fill("1004");
  await expect(agent(page, name)).toBeVisible();
  await expect(page.locator("article[data-state]")).toHaveCount(1);
  await expect(page).toHaveURL(/q=1004/);
  const other = await openScreen({ locale: "en" });
  await other.goto(page.url());
  await expect(other.locator("article[data-state]")).toHaveCount(1);
  await expect(other.getByRole("radio", { name: "Name" })).toBeChecked();
});

test("agents that cannot be read go stale alone, and are not offered for hanging up", async ({
  page,
  simulator,
  noise,
}) => {
  noise.expect(/503/);
  const name = simulator.world.agents.get("SIP/1003")?.name ?? "";
  await page.goto(path);
  await expect(agent(page, name)).toBeVisible();
  simulator.faults.set({ status500: true, only: "campaignstatus?queue" });
  const section = page.getByRole("region", { name: "Agents" });
  await expect(section.locator("[data-freshness-badge=late]")).toBeVisible({ timeout: 15_000 });
  await expect(agent(page, name).getByRole("button", { name: `Hang up ${name}` })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await expect(kpi(page, "Waiting")).toHaveText("3");
  await expect(page.locator("main [data-freshness-badge]").first()).toHaveAttribute(
    "data-freshness-badge",
    "late",
  );
});

test("a campaign that does not exist is a page that says so, with status 404", async ({ page, noise }) => {
  noise.expect(/404/);
  const answer = await page.goto("/campaigns/nothing");
  expect(answer?.status()).toBe(404);
  await expect(page.getByText("There is no such page")).toBeVisible();
});

for (const locale of ["en", "es", "pt"]) {
  test(`the page has no accessibility violation in ${locale}, light and dark`, async ({
    openScreen,
    vigia,
  }) => {
    for (const theme of ["light", "dark"]) {
      const page = await openScreen();
      await page.context().addCookies([
        { name: "vigia-locale", value: locale, url: vigia.url },
        { name: "vigia-theme", value: theme, url: vigia.url },
      ]);
      await page.goto(path);
      await expect(page.locator("article[data-state]").first()).toBeVisible();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    }
  });
}
