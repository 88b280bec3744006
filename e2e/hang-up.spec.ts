import type { Locator, Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import type { AgentScene } from "@/lib/simulator/sceneagent";
import type { RunningSimulator } from "@/lib/simulator/server";

const soporte = "Soporte<-";
const ventas = "Ventas<-";
const hangUpPath = "Agents/HangupPhone";

test.use({ floor: { still: true, plan: { campaigns: [], agents: [] } } });

test.beforeEach(({ simulator }) => {
  simulator.scene({
    still: true,
    clear: true,
    campaigns: [soporte, ventas].map((campaign) => ({ campaign, add: true })),
  });
});

let phones = 1000;

/** An agent of its own for each test, so that no screen still shows the test before; in a call of Soporte. */
function inCall(simulator: RunningSimulator, name: string, changes: Partial<AgentScene> = {}): string {
  const location = `SIP/${++phones}`;
  const call = { state: "in_use", since: 60, campaign: soporte, ...changes } as const;
  simulator.scene({ agents: [{ agent: location, add: { name, campaigns: [soporte, ventas] }, ...call }] });
  return location;
}

const queue = `queue=${encodeURIComponent(soporte)}`;

async function openCampaign(page: Page): Promise<void> {
  // A campaign that Vigía has not heard of yet has no page.
  await expect
    .poll(async () => (await page.request.get(`/api/campaignstatus?${queue}`)).status(), { timeout: 30_000 })
    .toBe(200);
  await page.goto(`/campaigns/${encodeURIComponent(soporte)}`);
}

/** Presses an agent's button: the open dialog, and the button in it that does it. */
async function ask(page: Page, name: string): Promise<{ dialog: Locator; confirm: Locator }> {
  await page.getByRole("button", { name: `Hang up ${name}`, exact: true }).click();
  const dialog = page.getByRole("alertdialog", { name: `Hang up ${name}?` });
  await expect(dialog).toBeVisible();
  // By what it says, since the dialog's own name tells later what came of it.
  const open = page.getByRole("alertdialog");
  return { dialog: open, confirm: open.getByRole("button", { name: `Hang up ${name}`, exact: true }) };
}

function hangUps(simulator: RunningSimulator): number {
  return simulator.counts().byPath[hangUpPath] ?? 0;
}

test("a call is hung up, once the agent and the campaign were named, and is seen to end", async ({
  page,
  simulator,
}) => {
  inCall(simulator, "Ana");
  await openCampaign(page);
  const { dialog, confirm } = await ask(page, "Ana");
  await expect(dialog).toContainText("Soporte<- (inbound)");
  await expect(dialog).toContainText("On a call");
  expect(hangUps(simulator)).toBe(0);
  await confirm.click();
  await expect(dialog.getByRole("status")).toContainText("The call ended");
  expect(hangUps(simulator)).toBe(1);
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("button", { name: "Hang up Ana", exact: true })).toHaveCount(0);
  await expect(page.getByRole("article", { name: "Ana", exact: true })).toBeFocused();
});

test("nothing is hung up when the question is cancelled, and the focus goes back", async ({
  page,
  simulator,
}) => {
  inCall(simulator, "Bruno");
  await openCampaign(page);
  const { dialog } = await ask(page, "Bruno");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Hang up Bruno", exact: true })).toBeFocused();
  expect(hangUps(simulator)).toBe(0);
});

test("the open dialog says that the call ended by itself, and offers nothing more", async ({
  page,
  simulator,
}) => {
  const carla = inCall(simulator, "Carla");
  await openCampaign(page);
  const { dialog, confirm } = await ask(page, "Carla");
  simulator.scene({ agents: [{ agent: carla, state: "available" }] });
  await expect(dialog.getByRole("status")).toContainText("The call ended");
  await expect(confirm).toHaveCount(0);
  await expect(dialog.getByRole("button", { name: "Close" })).toBeFocused();
  expect(hangUps(simulator)).toBe(0);
});

test("another call is asked about anew, and one click hangs it up", async ({ page, simulator }) => {
  const dora = inCall(simulator, "Dora");
  await openCampaign(page);
  const { dialog, confirm } = await ask(page, "Dora");
  simulator.scene({ agents: [{ agent: dora, state: "in_use", since: 0, campaign: soporte }] });
  await expect(dialog.getByRole("status")).toContainText("The state has changed");
  await confirm.click();
  await expect(dialog.getByRole("status")).toContainText("was hung up");
  expect(hangUps(simulator)).toBe(1);
});

test("a call that was put on hold is asked about anew", async ({ page, simulator }) => {
  const elsa = inCall(simulator, "Elsa");
  await openCampaign(page);
  const { dialog } = await ask(page, "Elsa");
  simulator.scene({ agents: [{ agent: elsa, state: "on_hold", campaign: soporte }] });
  await expect(dialog.getByRole("status")).toContainText("The state has changed");
  await expect(dialog).toContainText("On hold");
});

test("another campaign's call is named, and hung up as that campaign's", async ({ page, simulator }) => {
  const franco = inCall(simulator, "Franco", { campaign: ventas });
  await openCampaign(page);
  // The other campaign's agents come with a slow round.
  await expect
    .poll(
      async () => {
        const { data } = await (await page.request.get(`/api/floor?${queue}`)).json();
        return data.calls.find((call: { location: string }) => call.location === franco)?.campaigns;
      },
      { timeout: 40_000 },
    )
    .toEqual([ventas]);
  const { dialog } = await ask(page, "Franco");
  await expect(dialog).toContainText("another campaign: Ventas<- (inbound)");
  const sent = page.waitForRequest("**/api/agents/hangup");
  await dialog.getByRole("button", { name: "Hang up Ventas<-’s call" }).click();
  expect((await sent).postDataJSON()).toMatchObject({ campaign: ventas });
  await expect(dialog.getByRole("status")).toContainText("was hung up");
});

test("a call that no campaign knows is told before the click", async ({ page, simulator }) => {
  inCall(simulator, "Gina", { campaign: undefined });
  await openCampaign(page);
  const { dialog, confirm } = await ask(page, "Gina");
  await expect(dialog).toContainText("No campaign knows this call");
  await confirm.click();
  await expect(dialog.getByRole("status")).toContainText("was hung up");
});

test("when the platform refuses, the call goes on and can be asked about again", async ({
  page,
  simulator,
  noise,
}) => {
  noise.expect(/status of 502.*\/api\/agents\/hangup/);
  inCall(simulator, "Hugo");
  await openCampaign(page);
  const { dialog, confirm } = await ask(page, "Hugo");
  simulator.faults.set({ zero: true, only: "HangupPhone" });
  await confirm.click();
  await expect(dialog.getByRole("status")).toContainText("uContact refused");
  simulator.faults.clear();
  await dialog.getByRole("button", { name: "Ask again" }).click();
  await confirm.click();
  await expect(dialog.getByRole("status")).toContainText("was hung up");
});

test("a platform that hangs: the dialog tells that it goes on, and what came of it", async ({
  page,
  simulator,
}) => {
  test.setTimeout(60_000);
  inCall(simulator, "Irma");
  await openCampaign(page);
  const { dialog, confirm } = await ask(page, "Irma");
  simulator.faults.set({ hang: true, only: "HangupPhone" });
  await confirm.click();
  await expect(dialog.getByRole("status")).toContainText("Closing this does not stop it");
  await page.keyboard.press("Escape");
  const notice = page.getByRole("region", { name: "Hang-up of Irma" });
  await expect(notice).toContainText("It goes on with the dialog closed");
  await expect(notice).toContainText("Still in a call", { timeout: 35_000 });
  await notice.getByRole("button", { name: "Close" }).click();
  await expect(notice).toHaveCount(0);
});

test("a double click hangs up once", async ({ page, simulator }) => {
  inCall(simulator, "Juan");
  await openCampaign(page);
  const { dialog, confirm } = await ask(page, "Juan");
  const keys: (string | undefined)[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/api/agents/hangup")) keys.push(request.headers()["idempotency-key"]);
  });
  await confirm.dblclick();
  await expect(dialog.getByRole("status")).toContainText("was hung up");
  expect(keys).toHaveLength(1);
  expect(hangUps(simulator)).toBe(1);
});

test("when Vigía does not answer, the same request is sent again", async ({ page, simulator, noise }) => {
  noise.expect(/ERR_FAILED.*\/api\/agents\/hangup/);
  inCall(simulator, "Karen");
  await openCampaign(page);
  const { dialog, confirm } = await ask(page, "Karen");
  const keys: (string | undefined)[] = [];
  await page.route("**/api/agents/hangup", async (route) => {
    keys.push(route.request().headers()["idempotency-key"]);
    await (keys.length === 1 ? route.abort() : route.continue());
  });
  await confirm.click();
  await expect(dialog.getByRole("status")).toContainText("Vigía did not answer");
  await dialog.getByRole("button", { name: "Try again" }).click();
  await expect(dialog.getByRole("status")).toContainText("was hung up");
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

test("nothing is offered on what is not live, neither on the card nor in the dialog", async ({
  page,
  simulator,
  noise,
}) => {
  noise.expect(/ERR_FAILED/);
  inCall(simulator, "Leo");
  await openCampaign(page);
  const { dialog, confirm } = await ask(page, "Leo");
  await page.route("**/api/**", (route) => route.abort());
  await expect(confirm).toHaveAttribute("aria-disabled", "true", { timeout: 15_000 });
  await expect(dialog).toContainText("The data is not live");
  await page.keyboard.press("Escape");

  const button = page.getByRole("button", { name: "Hang up Leo", exact: true });
  await expect(button).toBeFocused();
  await expect(button).toHaveAttribute("aria-disabled", "true");
  await expect(button).toHaveAccessibleDescription(/not live/);
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  expect(hangUps(simulator)).toBe(0);
});

test("by keyboard alone", async ({ page, simulator }) => {
  inCall(simulator, "Mara");
  await openCampaign(page);
  await page.getByRole("button", { name: "Hang up Mara", exact: true }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("alertdialog");
  await expect(dialog.getByRole("button", { name: "Cancel" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(dialog.getByRole("button", { name: "Hang up Mara" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("status")).toContainText("was hung up");
  await expect(dialog.getByRole("button", { name: "Close" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("article", { name: "Mara", exact: true })).toBeFocused();
});
