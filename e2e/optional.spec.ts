import { randomUUID } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { administration } from "@/e2e/access-floor";
import { ask } from "@/e2e/ask";
import { expect, test } from "@/e2e/fixtures";
import { auditAnswer } from "@/lib/contracts/audit";
import type { RunningSimulator } from "@/lib/simulator/server";

const salida = "Salida->";
const soporte = "Soporte<-";
const ajena = "Ajena->";

test.use({
  floor: { still: true, plan: { campaigns: [], agents: [] } },
  settings: { UCONTACT_LOG_OFF: "on", UCONTACT_END_BREAK: "on" },
});
test.setTimeout(120_000);

test.beforeEach(({ simulator }) => {
  simulator.scene({
    still: true,
    clear: true,
    campaigns: [salida, soporte, ajena].map((campaign) => ({ campaign, add: true })),
  });
  simulator.office!.told.length = 0;
});

let phones = 3000;

/** An agent of its own for each test, free or on a break. */
function agentOf(simulator: RunningSimulator, name: string, changes: object = {}): string {
  const location = `SIP/${++phones}`;
  const add = { name, campaigns: [salida, soporte] };
  simulator.scene({ agents: [{ agent: location, add, state: "available", since: 60, ...changes }] });
  return location;
}

const onBreak = { paused: true, reason: "Almuerzo" };

async function known(page: Page, campaign: string, name: string): Promise<void> {
  const queue = `queue=${encodeURIComponent(campaign)}`;
  await expect
    .poll(async () => (await page.request.get(`/api/campaignstatus?${queue}`)).text(), { timeout: 30_000 })
    .toContain(`"${name}"`);
}

async function openCampaign(page: Page, name: string): Promise<Locator> {
  await known(page, salida, name);
  await page.goto(`/campaigns/${encodeURIComponent(salida)}`);
  return page.getByRole("article", { name, exact: true });
}

async function openForm(page: Page, name: string, title: string): Promise<Locator> {
  await page.getByRole("button", { name: `Actions with ${name}` }).click();
  await page.getByRole("menuitem", { name: title }).click();
  const dialog = page.getByRole("dialog", { name: title });
  await expect(dialog).toBeVisible();
  return dialog;
}

const told = (simulator: RunningSimulator) => simulator.office!.told;
const sent = (simulator: RunningSimulator) =>
  simulator.calls.map(({ path }) => path).filter((path) => /Agent(Logoff|UnBreak)$/.test(path));
const row = async (page: Page, campaign: string, location: string) => {
  const answer = await page.request.get(`/api/campaignstatus?queue=${encodeURIComponent(campaign)}`);
  const { agents } = (await answer.json()).data as { agents: { location: string; paused: boolean }[] };
  return agents.find((agent) => agent.location === location);
};

test("a lead calls an agent back from a break, in every campaign, and sees them back", async ({
  page,
  simulator,
  signIn,
}) => {
  const location = agentOf(simulator, "Ana", onBreak);
  const screen = await signIn({ role: "lead", scope: [salida] });
  const card = await openCampaign(screen, "Ana");
  await expect(card).toHaveAttribute("data-paused", "true");
  const dialog = await openForm(screen, "Ana", "End Ana’s break");
  await expect(dialog.getByLabel("Message for Ana")).toBeFocused();
  await expect(dialog.getByLabel("Break (optional)")).toHaveValue("Almuerzo");
  await expect(dialog).toContainText("every campaign at once");
  await dialog.getByLabel("Message for Ana").fill("Hay cola, te necesito");
  await dialog.getByRole("button", { name: "End Ana’s break" }).dblclick();
  await expect(dialog.getByRole("status").first()).toContainText("Ana’s break is over");
  expect(told(simulator)).toEqual([
    { agent: "Ana", interface: location, motive: "Almuerzo", message: "Hay cola, te necesito" },
  ]);
  expect(sent(simulator)).toHaveLength(1);
  await screen.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(screen.getByRole("button", { name: "Actions with Ana" })).toBeFocused();
  await expect(card).toHaveAttribute("data-paused", "false");
  // Of a break that is over, none can be ended.
  await screen.getByRole("button", { name: "Actions with Ana" }).click();
  await expect(screen.getByRole("menuitem", { name: "Log Ana off" })).toBeVisible();
  await expect(screen.getByRole("menuitem", { name: "End Ana’s break" })).toHaveCount(0);
  await expect.poll(async () => (await row(page, soporte, location))?.paused).toBe(false);

  const { rows } = auditAnswer.parse(await (await page.request.get("/api/audit?verb=end_break")).json());
  expect(rows[0]).toMatchObject({ campaign: salida, target: location, outcome: "succeeded" });
  await page.goto("/audit?verb=end_break");
  await expect(page.getByRole("main")).toContainText("End break");
});

test("from the list of all agents, by keyboard alone, an agent is logged off and seen to go", async ({
  page,
  simulator,
}) => {
  const location = agentOf(simulator, "Bruno");
  await page.goto("/agents");
  const card = page.getByRole("article", { name: "Bruno", exact: true });
  await expect(card).toBeVisible({ timeout: 30_000 });
  await card.getByRole("button", { name: "Actions with Bruno" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menu")).toBeVisible();
  await page.keyboard.press("End");
  await expect(page.getByRole("menuitem", { name: "Log Bruno off" })).toBeFocused();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Log Bruno off" });
  await expect(dialog.getByLabel("Message for Bruno")).toBeFocused();
  const button = dialog.getByRole("button", { name: "Log Bruno off" });
  await expect(button).toHaveAttribute("aria-disabled", "false");
  await page.keyboard.press("Enter");
  await expect(dialog.getByLabel("Message for Bruno")).toHaveAccessibleDescription(/Fill this in/);
  expect(sent(simulator)).toEqual([]);
  await page.keyboard.type("Fin del turno");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("status").first()).toContainText("Bruno is logged off");
  expect(told(simulator)).toEqual([{ agent: "Bruno", interface: location, message: "Fin del turno" }]);
  expect(simulator.world.agents.get(location)?.registered ?? false).toBe(false);
});

test("nobody is logged off in mid-call: the page says so, and so does the server", async ({
  page,
  simulator,
}) => {
  const location = agentOf(simulator, "Carla");
  await openCampaign(page, "Carla");
  const dialog = await openForm(page, "Carla", "Log Carla off");
  await dialog.getByLabel("Message for Carla").fill("Fin del turno");
  const button = dialog.getByRole("button", { name: "Log Carla off" });
  await expect(button).toHaveAttribute("aria-disabled", "false");
  simulator.scene({ agents: [{ agent: location, state: "in_use", campaign: soporte, since: 0 }] });
  const answer = await page.request.post("/api/agents/logoff", {
    headers: { "Idempotency-Key": "in-a-call" },
    data: { campaign: salida, location, message: "Fin del turno" },
  });
  expect(answer.status()).toBe(409);
  expect((await answer.json()).error).toMatchObject({
    code: "agent_state_changed",
    present: { key: "in_use", inCall: true },
  });
  await expect(button).toHaveAttribute("aria-disabled", "true");
  await expect(button).toHaveAccessibleDescription(/logs nobody off in mid-call/);
  await button.click({ force: true });
  expect(sent(simulator)).toEqual([]);
  simulator.scene({ agents: [{ agent: location, state: "available", since: 0 }] });
  await expect(button).toHaveAttribute("aria-disabled", "false");
  await button.click();
  await expect(dialog).toContainText("Carla is logged off");
});

test("a refusal and an answer that never came are told for what they are", async ({
  page,
  simulator,
  noise,
}) => {
  noise.expect(/status of 502.*\/api\/agents\/unbreak/, /net::ERR_FAILED.*\/api\/agents\/unbreak/);
  agentOf(simulator, "Dora", onBreak);
  await openCampaign(page, "Dora");
  const dialog = await openForm(page, "Dora", "End Dora’s break");
  await dialog.getByLabel("Message for Dora").fill("Hola");
  const button = dialog.getByRole("button", { name: "End Dora’s break" });
  simulator.faults.set({ zero: true, only: "AgentUnBreak" });
  await button.click();
  await expect(dialog).toContainText("uContact refused. Nothing was done.");
  simulator.faults.clear();
  const keys: (string | undefined)[] = [];
  await page.route("**/api/agents/unbreak", async (route) => {
    keys.push(route.request().headers()["idempotency-key"]);
    if (keys.length > 1) return route.continue();
    await route.fetch();
    await route.abort();
  });
  await button.click();
  await expect(dialog).toContainText("Vigía did not answer");
  // It was done: what cannot be pressed for another reason can be asked again all the same.
  await dialog.getByRole("button", { name: "Try again" }).click();
  await expect(dialog).toContainText("Dora’s break is over");
  expect(new Set(keys).size).toBe(1);
  expect(told(simulator)).toHaveLength(1);
});

test("what is seen of it is told with the dialog closed, on another page", async ({ page, simulator }) => {
  const location = agentOf(simulator, "Elsa", onBreak);
  await openCampaign(page, "Elsa");
  const dialog = await openForm(page, "Elsa", "End Elsa’s break");
  await dialog.getByLabel("Message for Elsa").fill("Hola");
  // The platform says yes, and does it a moment later.
  simulator.faults.set({ delayMs: 1500, only: "AgentUnBreak" });
  await dialog.getByRole("button", { name: "End Elsa’s break" }).click();
  await expect(dialog).toContainText("Telling uContact");
  await page.keyboard.press("Escape");
  const notice = page.getByRole("region", { name: "End of Elsa’s break" });
  await expect(notice).toContainText("It goes on with the dialog closed");
  await page.getByRole("link", { name: "Agents", exact: true }).click();
  await expect(page).toHaveURL(/\/agents/);
  await expect(notice).toContainText("Elsa’s break is over", { timeout: 30_000 });
  await notice.getByRole("button", { name: "Close" }).click();
  await expect(notice).toHaveCount(0);
  expect(told(simulator)).toMatchObject([{ interface: location }]);
});

const script = "<script>alert(1)</script>";
const good = { campaign: salida, message: "Hola" };
const both = [
  ["no campaign", { campaign: undefined }, "campaign"],
  ["an empty campaign", { campaign: "" }, "campaign"],
  ["a campaign of a wrong type", { campaign: 7 }, "campaign"],
  ["a campaign too long", { campaign: "x".repeat(201) }, "campaign"],
  ["another's campaign", { campaign: ajena }, null, "campaign_not_found"],
  ["a script for a campaign", { campaign: script }, null, "campaign_not_found"],
  ["no agent", { location: undefined }, "location"],
  ["an empty agent", { location: "" }, "location"],
  ["an agent of a wrong type", { location: ["SIP/1"] }, "location"],
  ["control characters in an agent", { location: "SIP/1\n" }, "location"],
  ["another's agent", { location: "SIP/9999" }, null, "agent_not_found"],
  ["an agent that is none", { location: script }, null, "agent_not_found"],
  ["no message", { message: undefined }, "message"],
  ["an empty message", { message: " " }, "message"],
  ["a message of a wrong type", { message: 7 }, "message"],
  ["a message too long", { message: "x".repeat(201) }, "message"],
  ["a script for a message", { message: script }, "message"],
  ["control characters in a message", { message: "a\u0000b" }, "message"],
  ["more than is known", { force: true }, "force"],
] as const;
const wrong = {
  logoff: [
    ...both,
    ["a state of a wrong type", { expected: "available" }, "expected"],
    ["half a state", { expected: { code: 1 } }, "expected.stateSince"],
    ["a break", { motive: "Almuerzo" }, "motive"],
  ],
  unbreak: [
    ...both,
    ["a break of a wrong type", { motive: 7 }, "motive"],
    ["a break too long", { motive: "x".repeat(201) }, "motive"],
    ["a script for a break", { motive: script }, "motive"],
  ],
} as const;

for (const verb of ["logoff", "unbreak"] as const) {
  test(`POST /api/agents/${verb}: what is wrong is said, and nothing is sent`, async ({
    page,
    simulator,
    vigia,
    cookie,
  }) => {
    const location = agentOf(simulator, "Fede", onBreak);
    simulator.scene({
      agents: [{ agent: "SIP/9999", add: { name: "Zulema", campaigns: [ajena] }, ...onBreak }],
    });
    await known(page, salida, "Fede");
    await known(page, ajena, "Zulema");
    const { person } = administration(vigia.url, cookie);
    const send = async (
      as: string | null,
      changes: object,
      headers: Readonly<Record<string, string>> = {},
    ) => {
      const { status, text } = await ask(vigia.url, `/api/agents/${verb}`, {
        method: "POST",
        cookie: as,
        json: { location, ...good, ...changes },
        headers: { "idempotency-key": randomUUID(), ...headers },
      });
      return { status, error: JSON.parse(text).error };
    };
    const lead = await person("lead", [salida]);
    for (const [title, changes, field, code = "invalid_request"] of wrong[verb]) {
      const { status, error } = await send(lead.cookie, changes);
      expect({ status, code: error?.code, field: error?.field ?? null }, title).toEqual({
        status: code === "invalid_request" ? 400 : 404,
        code,
        field,
      });
    }
    expect((await send(lead.cookie, {}, { "idempotency-key": "" })).error).toMatchObject({
      field: "Idempotency-Key",
    });
    expect((await send(null, {})).status).toBe(401);
    for (const role of ["agent", "viewer"] as const) {
      const { cookie: as } = await person(role, "all", { location });
      expect(await send(as, {})).toMatchObject({ status: 403, error: { code: "not_allowed" } });
    }
    expect(sent(simulator)).toEqual([]);
    for (const role of ["lead", "supervisor", "admin"] as const) {
      const { cookie: as } = await person(role, role === "admin" ? "all" : [salida]);
      const { status } = await send(as, {});
      // Once it is done, there is nothing to be done.
      expect(status, role).toBe(role === "lead" ? 200 : 409);
    }
    expect(sent(simulator)).toHaveLength(1);
  });
}

test("an agent and a viewer are offered neither", async ({ simulator, signIn }) => {
  const location = agentOf(simulator, "Gina", onBreak);
  const own = await signIn({ role: "agent", location });
  await openCampaign(own, "Gina");
  await own.getByRole("button", { name: "Actions with Gina" }).click();
  await expect(own.getByRole("menuitem")).toHaveText([
    "Call from Gina’s phone",
    "Disposition of Gina’s call",
  ]);
  const viewer = await signIn({ role: "viewer" });
  await expect(await openCampaign(viewer, "Gina")).toBeVisible();
  await expect(viewer.getByRole("button", { name: /^Actions with/ })).toHaveCount(0);
});

for (const [locale, name, endBreak, logOff] of [
  ["en", "Irma", "End Irma’s break", "Log Irma off"],
  ["es", "Inés", "Terminar la pausa de Inés", "Desloguear a Inés"],
  ["pt", "Iara", "Encerrar a pausa de Iara", "Deslogar Iara"],
] as const) {
  test(`in ${locale}, on a phone, the forms fit and axe objects to nothing`, async ({
    page,
    simulator,
    openScreen,
    vigia,
  }) => {
    agentOf(simulator, name, onBreak);
    await known(page, salida, name);
    const screen = await openScreen({ viewport: { width: 390, height: 844 } });
    await screen.context().addCookies([{ name: "vigia-locale", value: locale, url: vigia.url }]);
    await openCampaign(screen, name);
    for (const title of [endBreak, logOff]) {
      const card = screen.getByRole("article", { name, exact: true });
      await card.getByRole("button").last().click();
      await screen.getByRole("menuitem", { name: title }).click();
      const dialog = screen.getByRole("dialog", { name: title });
      await expect(dialog.locator('button[type="submit"]')).toHaveAttribute("aria-disabled", "false");
      await dialog.locator('button[type="submit"]').click();
      await expect(dialog.locator("[aria-invalid]").first()).toBeVisible();
      const { violations } = await new AxeBuilder({ page: screen }).include("[role=dialog]").analyze();
      expect(violations).toEqual([]);
      expect(await dialog.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
      await screen.keyboard.press("Escape");
      await expect(dialog).toHaveCount(0);
    }
  });
}
