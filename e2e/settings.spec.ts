import type { Locator, Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";

/** What a page sends to be changed: path and key, in order. */
function changes(page: Page, path: string): string[] {
  const keys: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET" && new URL(request.url()).pathname === path)
      keys.push(request.headers()["idempotency-key"] ?? "");
  });
  return keys;
}

async function fillNewUser(page: Page, name: string, email: string): Promise<Locator> {
  await page.getByRole("button", { name: "Add a user" }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("Name", { exact: true }).fill(name);
  await form.getByLabel("Email", { exact: true }).fill(email);
  return form;
}

test("a lead of two campaigns is added, and chooses a password with a link that is shown once", async ({
  page,
  browser,
  vigia,
}) => {
  await page.goto("/settings/users");
  const sent = changes(page, "/api/users");
  const form = await fillNewUser(page, "Lea Dos", "lea@vigia.example");
  await form.getByRole("radio", { name: /^Team lead/ }).check();
  await form.getByRole("radio", { name: "Only these" }).click();
  const campaigns = form.getByRole("checkbox");
  await campaigns.nth(0).check();
  await campaigns.nth(1).check();
  await form.getByRole("button", { name: "Add", exact: true }).dblclick();

  const link = await page.getByLabel("One-time link").inputValue();
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page.getByLabel("One-time link")).toHaveCount(0);
  const row = page.getByRole("row", { name: /Lea Dos/ });
  await expect(row).toContainText("no password yet");
  await expect(row).toContainText("2 campaigns");
  expect(sent).toHaveLength(1);

  const hers = await browser.newContext({ baseURL: vigia.url, storageState: { cookies: [], origins: [] } });
  const screen = await hers.newPage();
  await screen.goto(link);
  await expect(screen.locator("input[type=password]").first()).toBeVisible();
  await hers.close();
});

test("what Vigía refuses is said at its field, in the reader’s words, and nothing typed is lost", async ({
  page,
  noise,
}) => {
  noise.expect(/status of 400.*\/api\/users/);
  await page.goto("/settings/users");
  const form = await fillNewUser(page, "Otra Persona", "admin@vigia.example");
  await form.getByRole("button", { name: "Add", exact: true }).click();
  await expect(form.getByLabel("Email", { exact: true })).toHaveAccessibleDescription(
    "Somebody has this email already.",
  );
  await expect(form.getByLabel("Email", { exact: true })).toBeFocused();
  await expect(form.getByLabel("Name", { exact: true })).toHaveValue("Otra Persona");

  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Keep editing" }).click();
  await expect(form.getByLabel("Name", { exact: true })).toHaveValue("Otra Persona");
});

test("a change without an answer is sent again as the same one, and done once", async ({ page, noise }) => {
  noise.expect(/net::ERR_FAILED.*\/api\/users/);
  await page.goto("/settings/users");
  const sent = changes(page, "/api/users");
  // It reaches Vigía; the answer does not come back.
  await page.route("**/api/users", async (route) => {
    if (route.request().method() !== "POST" || sent.length > 1) return route.continue();
    await route.fetch();
    await route.abort();
  });
  const form = await fillNewUser(page, "Sola Vez", "sola@vigia.example");
  await form.getByLabel("Password (optional)").fill("a password for a test");
  await form.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByText("Nobody knows whether it was saved.")).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("row", { name: /Sola Vez/ })).toHaveCount(1);
  expect(sent).toHaveLength(2);
  expect(new Set(sent).size).toBe(1);
});

test("who is disabled is named first, and can do nothing more on an open screen", async ({
  page,
  signIn,
  noise,
}) => {
  noise.expect(/status of 401/);
  const theirs = await signIn({ name: "Fin Sesión" });
  await page.goto("/settings/users");
  await page.getByRole("button", { name: "Disable Fin Sesión" }).click();
  const question = page.getByRole("alertdialog", { name: "Disable Fin Sesión?" });
  await expect(question).toContainText("open sessions end at once");
  await question.getByRole("button", { name: "Disable Fin Sesión" }).click();
  await expect(page.getByRole("button", { name: "Enable Fin Sesión" })).toBeFocused();
  expect((await theirs.request.get("/api/campaignstatus")).status()).toBe(401);
});

test("the last administrator cannot be disabled, and it is said why", async ({ page, noise }) => {
  noise.expect(/status of 400.*\/api\/users/);
  await page.goto("/settings/users?q=admin%40vigia.example");
  await page.getByRole("button", { name: /^Disable / }).click();
  const question = page.getByRole("alertdialog");
  await question.getByRole("button", { name: /^Disable / }).click();
  await expect(question).toContainText("This is the last administrator");
});

test("a TV is paired by its code, renamed, and revoked", async ({ page, browser, vigia, noise }) => {
  noise.expect(/status of 400.*\/api\/walls/);
  const tv = await browser.newContext({ baseURL: vigia.url, storageState: { cookies: [], origins: [] } });
  const asked = await tv.request.post("/api/tv/pairing", { headers: { Origin: vigia.url } });
  const { code } = await asked.json();

  await page.goto("/settings");
  await page.getByLabel("Name").fill("Sala");
  await page.getByLabel("Code on the TV").fill("2222-2222");
  await page.getByRole("button", { name: "Pair", exact: true }).click();
  await expect(page.getByLabel("Code on the TV")).toHaveAccessibleDescription(/No TV shows this code now/);
  await page.getByLabel("Code on the TV").fill(code.toLowerCase().replace("-", " "));
  await page.getByRole("button", { name: "Pair", exact: true }).click();
  await expect(page.getByText("Sala is paired.")).toBeVisible();
  expect(await (await tv.request.get("/api/tv/pairing")).json()).toEqual({ state: "paired", board: "floor" });
  expect((await tv.request.get("/api/campaignstatus")).status()).toBe(200);

  await page.goto("/settings/walls");
  await page.getByRole("button", { name: "Rename Sala" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("Ventas");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Revoke Ventas" }).click();
  const question = page.getByRole("alertdialog", { name: "Revoke Ventas?" });
  await expect(question).toContainText("goes blank at once");
  await question.getByRole("button", { name: "Revoke Ventas" }).click();
  await expect(page.getByRole("button", { name: "Revoke Ventas" })).toHaveCount(0);
  expect((await tv.request.get("/api/campaignstatus")).status()).toBe(401);
  await tv.close();
});

test("a campaign’s settings are checked, kept, listed, and put back", async ({ page }) => {
  await page.goto("/settings/campaigns");
  const edit = page.getByRole("button", { name: /^Settings of / }).first();
  await edit.click();
  const form = page.getByRole("dialog");
  await form.getByLabel("Shown as").fill("Mesa de ayuda");
  await form.getByLabel("Longest wait (s)").fill("1.5");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByLabel("Longest wait (s)")).toHaveAccessibleDescription(/A whole number is needed/);
  await form.getByLabel("Longest wait (s)").fill("240");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form).toHaveCount(0);
  const row = page.getByRole("row", { name: /Mesa de ayuda/ });
  await expect(row).toContainText("Longest wait: 4 min");

  await page.reload();
  await edit.click();
  await form.getByRole("button", { name: "Reset to defaults" }).click();
  await expect(form.getByLabel("Longest wait (s)")).toHaveValue("180");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(row).toContainText("defaults");
});
