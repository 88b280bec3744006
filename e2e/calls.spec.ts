import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import type { RunningSimulator } from "@/lib/simulator/server";

const salida = "Salida->";
const soporte = "Soporte<-";

test.use({ floor: { still: true, plan: { campaigns: [], agents: [] } } });

test.beforeEach(({ simulator }) => {
  simulator.scene({
    still: true,
    clear: true,
    campaigns: [salida, soporte].map((campaign) => ({ campaign, add: true })),
  });
});

let phones = 1000;

/** An agent of its own for each test, free; with a context to be called from. */
async function freeAgent(
  page: Page,
  simulator: RunningSimulator,
  name: string,
  { campaigns = [salida, soporte], context = "desde-ventas" } = {},
): Promise<string> {
  const location = `SIP/${++phones}`;
  simulator.scene({ agents: [{ agent: location, add: { name, campaigns }, state: "available", since: 60 }] });
  const set = await page.request.put("/api/settings/agents", { data: { location, context } });
  expect(set.status()).toBe(200);
  return location;
}

async function openCampaign(page: Page, campaign = salida): Promise<void> {
  const queue = `queue=${encodeURIComponent(campaign)}`;
  await expect
    .poll(async () => (await page.request.get(`/api/campaignstatus?${queue}`)).status(), { timeout: 30_000 })
    .toBe(200);
  await page.goto(`/campaigns/${encodeURIComponent(campaign)}`);
}

/** Opens an agent's form by the menu beside their name. */
async function openForm(page: Page, name: string): Promise<Locator> {
  await page.getByRole("button", { name: `Actions with ${name}` }).click();
  await page.getByRole("menuitem", { name: `Call from ${name}’s phone` }).click();
  const dialog = page.getByRole("dialog", { name: `Call from ${name}’s phone` });
  await expect(dialog).toBeVisible();
  return dialog;
}

async function fill(dialog: Locator, destination: string, callerId = "24001234"): Promise<void> {
  await dialog.getByLabel("Number to call").fill(destination);
  await dialog.getByLabel("Number shown").fill(callerId);
}

const place = (dialog: Locator, name: string) =>
  dialog.getByRole("button", { name: `Call from ${name}’s phone`, exact: true });

const placed = (simulator: RunningSimulator, agent: string) =>
  simulator.office?.placed.filter((call) => call.agent === agent) ?? [];

test("a call with data rings the agent, is followed step by step, and ends", async ({ page, simulator }) => {
  const location = await freeAgent(page, simulator, "Ana");
  await openCampaign(page);
  const dialog = await openForm(page, "Ana");
  await expect(dialog.getByLabel("Number to call")).toBeFocused();
  await expect(dialog.getByLabel("Context")).toHaveValue("desde-ventas");
  await expect(dialog.getByLabel("Campaign")).toHaveValue(salida);
  // Busy: it is over soon.
  await fill(dialog, "099 12 0000");
  await dialog.getByRole("button", { name: "Add a row" }).click();
  await dialog.getByLabel("Name 1").fill("documento");
  await dialog.getByLabel("Value 1").fill("1.234.567-8");
  await dialog.getByLabel("Form (optional)").fill("https://crm.example/ficha?id=1");
  await place(dialog, "Ana").click();

  await expect(dialog.getByRole("status").first()).toContainText("Ana’s phone is ringing");
  await expect(dialog.getByRole("status").first()).toContainText("Ana is on the line");
  await expect(dialog.getByRole("button", { name: "Call again" })).toBeHidden();
  await expect(dialog.getByRole("status").first()).toContainText("The call is over");
  await expect(dialog.getByRole("button", { name: "Call again" })).toBeVisible();
  const [call] = placed(simulator, "Ana");
  expect(call).toMatchObject({
    phone: location.slice(4),
    context: "desde-ventas",
    outqueue: salida,
    callerid: "24001234",
    destination: "099120000",
    data: '{"documento":"1.234.567-8"}',
    form: "https://crm.example/ficha?id=1",
    outcome: "busy",
  });
  await expect(dialog.getByLabel("Call id")).toHaveValue(call?.guid ?? "");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Actions with Ana" })).toBeFocused();
});

test("who does not answer is told with the dialog closed, also on another page", async ({
  page,
  simulator,
}) => {
  const location = await freeAgent(page, simulator, "Bruno");
  simulator.office?.answering.set(location.slice(4), "never");
  await openCampaign(page);
  const dialog = await openForm(page, "Bruno");
  await fill(dialog, "099123456");
  await place(dialog, "Bruno").click();
  await expect(dialog.getByRole("status").first()).toContainText("is ringing");
  await page.keyboard.press("Escape");
  const notice = page.getByRole("region", { name: "Call from Bruno’s phone" });
  await expect(notice).toContainText("It goes on with the dialog closed");
  await page.getByRole("link", { name: "Agents", exact: true }).click();
  await expect(page).toHaveURL(/\/agents/);
  await expect(notice).toContainText("Bruno did not answer", { timeout: 30_000 });
  await notice.getByRole("button", { name: "Close" }).click();
  await expect(notice).toHaveCount(0);
  expect(placed(simulator, "Bruno")).toMatchObject([{ outcome: "unreached" }]);
});

test("what is wrong is said at its field, and nothing is sent", async ({ page, simulator }) => {
  await freeAgent(page, simulator, "Carla");
  await openCampaign(page);
  const dialog = await openForm(page, "Carla");
  let sent = 0;
  page.on("request", (request) => {
    if (request.url().endsWith("/api/calls")) sent += 1;
  });
  const destination = dialog.getByLabel("Number to call");
  for (const [field, value, says] of [
    ["Number to call", "", "Fill this in."],
    ["Number to call", "call me", "Only digits"],
    ["Number to call", "1".repeat(33), "At most 32"],
    ["Number shown", "<script>", "Only digits"],
    ["Context (optional)", "../ventas", "Only letters without accents"],
    ["Form (optional)", "javascript:alert(1)", "begins with http"],
  ] as const) {
    await fill(dialog, "099123456");
    await dialog.getByLabel("Context").fill("desde-ventas");
    await dialog.getByLabel("Form (optional)").fill("");
    await dialog.getByLabel(field).fill(value);
    await place(dialog, "Carla").click();
    await expect(dialog.getByLabel(field)).toHaveAccessibleDescription(new RegExp(says));
  }
  await dialog.getByLabel("Form (optional)").fill("");
  await dialog.getByRole("button", { name: "Add a row" }).click();
  await dialog.getByLabel("Value 1").fill("x");
  await place(dialog, "Carla").click();
  await expect(dialog.getByLabel("Name 1")).toHaveAccessibleDescription("Give this value a name.");
  await dialog.getByRole("radio", { name: "Text or JSON" }).click();
  await dialog.getByLabel("Text", { exact: true }).fill('{"a": 1');
  await place(dialog, "Carla").click();
  await expect(dialog.getByLabel("Text", { exact: true })).toHaveAccessibleDescription(/not whole/);
  await expect(destination).toHaveValue("099123456");
  expect(sent).toBe(0);

  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Keep editing" }).click();
  await expect(destination).toHaveValue("099123456");
});

test("when uContact refuses, what was typed stays and can be sent again", async ({
  page,
  simulator,
  noise,
}) => {
  noise.expect(/status of 502.*\/api\/calls/);
  await freeAgent(page, simulator, "Dora");
  await openCampaign(page);
  const dialog = await openForm(page, "Dora");
  await fill(dialog, "099120000");
  simulator.faults.set({ zero: true, only: "AgentCall" });
  await place(dialog, "Dora").click();
  await expect(dialog).toContainText("uContact refused. Nothing was done.");
  simulator.faults.clear();
  await place(dialog, "Dora").click();
  await expect(dialog).toContainText("is ringing");
  expect(placed(simulator, "Dora")).toHaveLength(1);
});

test("without an answer the very same call is sent again, and placed once", async ({
  page,
  simulator,
  noise,
}) => {
  noise.expect(/net::ERR_FAILED.*\/api\/calls/);
  await freeAgent(page, simulator, "Elsa");
  await openCampaign(page);
  const dialog = await openForm(page, "Elsa");
  await fill(dialog, "099120000");
  const keys: (string | undefined)[] = [];
  await page.route("**/api/calls", async (route) => {
    keys.push(route.request().headers()["idempotency-key"]);
    if (keys.length > 1) return route.continue();
    await route.fetch();
    await route.abort();
  });
  await place(dialog, "Elsa").dblclick();
  await expect(dialog).toContainText("Vigía did not answer");
  await dialog.getByRole("button", { name: "Try again" }).click();
  await expect(dialog.getByLabel("Call id")).toBeVisible();
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
  expect(placed(simulator, "Elsa")).toHaveLength(1);
});

test("nothing is offered on what is not live, and the reason is said", async ({ page, simulator, noise }) => {
  noise.expect(/ERR_FAILED/);
  await freeAgent(page, simulator, "Fede");
  await openCampaign(page);
  const dialog = await openForm(page, "Fede");
  await page.route("**/api/**", (route) => route.abort());
  await expect(place(dialog, "Fede")).toHaveAttribute("aria-disabled", "true", { timeout: 15_000 });
  await expect(place(dialog, "Fede")).toHaveAccessibleDescription(/not live/);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Actions with Fede" }).click();
  await expect(page.getByRole("menuitem", { name: "Call from Fede’s phone" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await expect(page.getByRole("menu")).toContainText("The data is not live");
  await expect(page.getByRole("menu")).toContainText("listen in, whisper or pause");
});

test("an agent calls with the own phone, from where an administrator said; a viewer calls with none", async ({
  page,
  simulator,
  signIn,
}) => {
  const location = await freeAgent(page, simulator, "Gina");
  const own = await signIn({ role: "agent", location });
  await openCampaign(own);
  const dialog = await openForm(own, "Gina");
  await expect(dialog.getByLabel("Context")).toHaveCount(0);
  await fill(dialog, "099120000");
  await place(dialog, "Gina").click();
  await expect(dialog).toContainText("is ringing");
  expect(placed(simulator, "Gina")).toMatchObject([{ context: "desde-ventas" }]);

  const viewer = await signIn({ role: "viewer" });
  await openCampaign(viewer);
  await expect(viewer.getByRole("article", { name: "Gina", exact: true })).toBeVisible();
  await expect(viewer.getByRole("button", { name: /^Actions with/ })).toHaveCount(0);
});

test("by keyboard alone, from the list of all agents", async ({ page, simulator }) => {
  await freeAgent(page, simulator, "Hugo");
  await page.goto("/agents");
  const row = page.getByRole("article", { name: "Hugo", exact: true });
  await expect(row).toBeVisible({ timeout: 30_000 });
  await row.getByRole("button", { name: "Actions with Hugo" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: "Call from Hugo’s phone" })).toBeFocused();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("Number to call")).toBeFocused();
  await page.keyboard.type("099120000");
  await page.keyboard.press("Tab");
  await page.keyboard.type("24001234");
  await expect(dialog.getByLabel("Campaign")).toHaveValue(salida);
  await expect(place(dialog, "Hugo")).toHaveAttribute("aria-disabled", "false");
  await page.keyboard.press("Enter");
  await expect(dialog).toContainText("Hugo is on the line");
});

for (const [locale, title] of [
  ["en", "Call from Irma’s phone"],
  ["es", "Llamar desde el interno de Irma"],
  ["pt", "Ligar do ramal de Irma"],
] as const) {
  test(`in ${locale}, on a phone, the form fits and axe objects to nothing`, async ({
    page,
    simulator,
    openScreen,
    vigia,
  }) => {
    await freeAgent(page, simulator, "Irma");
    const screen = await openScreen({ viewport: { width: 390, height: 844 } });
    await screen.context().addCookies([{ name: "vigia-locale", value: locale, url: vigia.url }]);
    await openCampaign(screen);
    const card = screen.getByRole("article", { name: "Irma", exact: true });
    await card.getByRole("button").last().click();
    await expect(screen.getByRole("menu")).toBeVisible();
    expect((await new AxeBuilder({ page: screen }).include("[role=menu]").analyze()).violations).toEqual([]);
    await screen.getByRole("menuitem", { name: title }).click();
    const dialog = screen.getByRole("dialog", { name: title });
    await expect(dialog).toBeVisible();
    await expect(dialog.locator('button[type="submit"]')).toHaveAttribute("aria-disabled", "false");
    await dialog.locator('button[type="submit"]').click();
    await expect(dialog.locator("[aria-invalid]").first()).toBeVisible();
    expect((await new AxeBuilder({ page: screen }).include("[role=dialog]").analyze()).violations).toEqual(
      [],
    );
    expect(await dialog.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
  });
}
