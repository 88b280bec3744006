import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { startVigia, type Vigia } from "@/e2e/vigia";

test.use({ storageState: { cookies: [], origins: [] } });

let fresh: Vigia;
let data: string;

test.beforeAll(async ({ simulator }) => {
  data = await mkdtemp(join(tmpdir(), "vigia-first-"));
  fresh = await startVigia({
    UCONTACT_URL: simulator.url,
    UCONTACT_USER: "demo",
    UCONTACT_PASSWORD: "demo",
    POLL_SECONDS: "1",
    DATA_DIR: data,
  });
});

test.afterAll(async () => {
  await fresh.stop();
  await rm(data, { recursive: true });
});

async function addUser(
  page: Page,
  name: string,
  role: RegExp,
  campaigns: readonly string[],
): Promise<string> {
  await page.goto(`${fresh.url}/settings/users`);
  await page.getByRole("button", { name: "Add a user" }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("Name", { exact: true }).fill(name);
  await form.getByLabel("Email", { exact: true }).fill(emailOf(name));
  await form.getByRole("radio", { name: role }).check();
  if (campaigns.length > 0) {
    await form.getByRole("radio", { name: "Only these" }).click();
    for (const campaign of campaigns) await form.getByRole("checkbox", { name: campaign }).check();
  }
  await form.getByRole("button", { name: "Add", exact: true }).click();
  const link = await page.getByLabel("One-time link").inputValue();
  await page.getByRole("button", { name: "Done" }).click();
  return link;
}

const emailOf = (name: string) => `${name.split(" ")[0]?.toLowerCase()}@first.example`;
const password = "a first password";

async function signInWithLink(screen: Page, link: string, name: string): Promise<void> {
  await screen.goto(link);
  await screen.getByLabel("New password").fill(password);
  await screen.getByRole("button", { name: "Set the password" }).click();
  await screen.getByLabel("Email or user name").fill(emailOf(name));
  await screen.getByLabel("Password", { exact: true }).fill(password);
  await screen.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(screen.getByRole("heading", { level: 1, name: "Floor" })).toBeVisible();
}

test("a first day: set-up with the log's code, a second supervisor, a lead with two campaigns, a TV on the wall", async ({
  page,
  openScreen,
  simulator,
  noise,
}) => {
  test.slow();
  // The TV whose pass is taken back hears of it so.
  noise.expect(/401/);
  const nobody = { storageState: { cookies: [], origins: [] } };
  const [first = "", second = "", third = ""] = [...simulator.world.campaigns.keys()].sort();
  const shown = (campaign: string) => campaign.replace(/(<-|->)$/, "").trim();

  await page.goto(fresh.url);
  await expect(page).toHaveURL(/\/setup$/);
  const code = /enter the code ([A-Z0-9-]+)/.exec(fresh.log())?.[1] ?? "";
  await page.getByLabel("Set-up code").fill(code);
  await page.getByLabel("Your name").fill("Ada Primera");
  await page.getByLabel("Email").fill("ada@first.example");
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Create the administrator" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Floor" })).toBeVisible();
  expect((await page.request.get(`${fresh.url}/setup`)).status()).toBe(404);

  const supervisor = await openScreen(nobody);
  await signInWithLink(supervisor, await addUser(page, "Sol Segunda", /^Supervisor/, []), "Sol Segunda");
  for (const campaign of [first, second, third]) {
    await expect(supervisor.getByRole("article", { name: campaign })).toBeVisible();
  }

  const lead = await openScreen(nobody);
  const link = await addUser(page, "Luz Tercera", /^Team lead/, [shown(first), shown(second)]);
  await signInWithLink(lead, link, "Luz Tercera");
  await expect(lead.getByRole("article", { name: second })).toBeVisible();
  await expect(lead.getByRole("article")).toHaveCount(2);
  await expect(lead.getByText(shown(third))).toHaveCount(0);
  await expect(lead.getByRole("link", { name: "Settings" })).toHaveCount(0);

  const tv = await openScreen({ ...nobody, viewport: { width: 1920, height: 1080 } });
  await tv.goto(`${fresh.url}/tv`);
  const onScreen = /[A-Z0-9]{4}-[A-Z0-9]{4}/;
  const tvCode = (await tv.getByText(onScreen).first().textContent()) ?? "";
  await page.goto(`${fresh.url}/settings`);
  await page.getByLabel("Code on the TV").fill(onScreen.exec(tvCode.replaceAll(/\s/g, ""))?.[0] ?? tvCode);
  await page.getByLabel("Name", { exact: true }).fill("Hall");
  await page.getByRole("button", { name: "Pair" }).click();
  await expect(tv).toHaveURL(/\/boards\/floor$/);
  await expect(tv.getByRole("article", { name: first })).toBeVisible();

  await page.goto(`${fresh.url}/audit`);
  await expect(page.getByText("Hall").locator("visible=true").first()).toBeVisible();
  await expect(page.getByText("Luz Tercera").locator("visible=true").first()).toBeVisible();

  await page.goto(`${fresh.url}/settings/walls`);
  await page.getByRole("button", { name: "Revoke Hall" }).click();
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: /Revoke/ })
    .click();
  await expect(tv).toHaveURL(/\/tv$/);
  await expect(tv.getByRole("article")).toHaveCount(0);
});
