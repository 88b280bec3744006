import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { signInAt, storedCookies } from "@/e2e/sign-in";
import { type Locale, localeCookie, locales } from "@/lib/i18n/locales";

const before = "a password for a test";
const after = "another password for a test";

const floor = (page: Page) => page.getByRole("heading", { level: 1, name: "Floor" });
const account = (page: Page) => page.getByRole("button", { name: /^Account:/ });

async function signInWith(page: Page, who: string, password: string) {
  await page.getByLabel("Email or user name").fill(who);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

test("who changes their password goes on, their other screens end at once, and the old one opens nothing", async ({
  signIn,
  openScreen,
  vigia,
  noise,
}) => {
  noise.expect(/status of 401/, /status of 400.*\/api\/account\/password/);
  const username = "cami.cambia";
  const page = await signIn({ name: "Cami Cambia", username });
  const credentials = { email: username, password: before };
  const elsewhere = storedCookies(vigia.url, await signInAt(vigia.url, credentials));
  const other = await openScreen({ storageState: elsewhere });
  await other.goto("/");
  await expect(floor(other)).toBeVisible();

  await page.goto("/account");
  await page.getByLabel("Current password").fill("not that one");
  await page.getByLabel("New password").fill(after);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByLabel("Current password")).toHaveAccessibleDescription(
    "That is not your current password.",
  );
  await page.getByLabel("Current password").fill(before);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("Your password was changed.")).toBeVisible();

  await expect(other).toHaveURL(/\/sign-in\?/);
  await expect(other.getByText("Your session has ended.")).toBeVisible();
  await signInWith(other, username, before);
  await expect(other.getByText("Email, user name or password is not right.")).toBeVisible();
  await signInWith(other, username, after);
  await expect(floor(other)).toBeVisible();

  await page.goto("/agents");
  await expect(page.getByRole("heading", { level: 1, name: "Agents" })).toBeVisible();
});

test("language and first page stay with the account: they hold on the next browser too", async ({
  signIn,
  openScreen,
}) => {
  const username = "ida.idioma";
  const page = await signIn({ name: "Ida Idioma", username });
  await page.goto("/account");
  const preferences = page.getByRole("region", { name: "Language and first page" });
  await preferences.getByLabel("Language").selectOption("es");
  await preferences.getByLabel("First page after signing in").selectOption({ label: "Agents" });
  await preferences.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Guardado.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "Cuenta" })).toBeVisible();

  const next = await openScreen({ storageState: { cookies: [], origins: [] } });
  await next.goto("/sign-in");
  await signInWith(next, username, before);
  await expect(next).toHaveURL(/\/agents$/);
  await expect(next.getByRole("heading", { level: 1, name: "Agentes" })).toBeVisible();
});

test("who signs out is out, and finds nothing of what was there by going back", async ({ signIn, noise }) => {
  noise.expect(/status of 401/);
  const page = await signIn({ name: "Sal Salida" });
  await page.goto("/account");
  await page.goto("/");
  await expect(page.getByRole("article").first()).toBeVisible();
  await account(page).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await expect(page.getByText("Your session has ended.")).toHaveCount(0);
  expect((await page.request.get("/api/campaignstatus")).status()).toBe(401);
  await page.goBack();
  await expect(page.getByLabel("Email or user name")).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(0);
});

test("a one-time link that has been used says so, and how to go on", async ({ page, openScreen, noise }) => {
  noise.expect(/status of 4\d\d.*\/api\/auth\/reset-password/);
  const made = await page.request.post("/api/users", {
    data: {
      name: "Una Vez",
      email: "enlace@vigia.example",
      username: null,
      role: "viewer",
      scope: "all",
      location: null,
      language: null,
      landing: "/",
    },
  });
  const { link } = await made.json();
  const first = await openScreen({ storageState: { cookies: [], origins: [] } });
  await first.goto(link.url);
  await first.getByLabel("New password").fill(after);
  await first.getByRole("button", { name: "Set the password" }).click();
  await expect(first.getByText("The new password is set.")).toBeVisible();

  const second = await openScreen({ storageState: { cookies: [], origins: [] } });
  await second.goto(link.url);
  await second.getByLabel("New password").fill("somebody else's password");
  await second.getByRole("button", { name: "Set the password" }).click();
  await expect(second.getByText("This link has been used or has expired.")).toBeVisible();
  await second.getByRole("link", { name: "Go to sign-in" }).click();
  await signInWith(second, "enlace@vigia.example", after);
  await expect(floor(second)).toBeVisible();
});

test("the audit is filtered by an address one can hand on, and what is filtered is what is downloaded", async ({
  page,
  signIn,
}) => {
  await signIn({ name: "=Fila de prueba" });
  await page.goto("/audit");
  const rows = page.getByRole("row").filter({ hasText: "Create user" });
  await expect(rows.filter({ hasText: "=Fila de prueba" })).toHaveCount(1);
  await page.getByLabel("What", { exact: true }).selectOption({ label: "Create user" });
  await expect(page).toHaveURL(/verb=create_user/);
  await expect(page.getByRole("row").filter({ hasText: "Sign in" })).toHaveCount(0);

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Export CSV" }).click();
  const file = await (await download).path();
  const lines = (await readFile(file, "utf8")).trim().split(/\r?\n/);
  expect(lines.length).toBe(1 + (await rows.count()));
  expect(lines.slice(1).every((line) => line.includes("create_user"))).toBe(true);
  expect(lines.some((line) => line.includes("'=Fila de prueba"))).toBe(true);

  await page.getByLabel("Outcome").selectOption({ label: "Unknown" });
  await expect(page.getByText("No action matches")).toBeVisible();
  await page.getByRole("button", { name: "Clear filters" }).first().click();
  await expect(page).toHaveURL(/\/audit$/);
});

/** The pages that came with accounts, and who finds them. */
const pages = {
  nobody: ["/sign-in?ended=1", "/reset-password?token=none", "/tv"],
  administrator: ["/account", "/audit", "/settings", "/settings/users", "/settings/boards/new"],
} as const;

async function objections(page: Page): Promise<string[]> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, nodes }) => `${page.url()} ${id}: ${nodes.map((node) => node.html).join(" ")}`,
  );
}

async function speak(page: Page, url: string, locale: Locale) {
  await page.context().addCookies([{ name: localeCookie, value: locale, url }]);
}

for (const locale of locales) {
  test(`in ${locale}, axe objects to nothing on the pages of accounts`, async ({
    page,
    openScreen,
    vigia,
  }) => {
    const outside = await openScreen({ storageState: { cookies: [], origins: [] } });
    for (const [screen, paths] of [
      [outside, pages.nobody],
      [page, pages.administrator],
    ] as const) {
      await speak(screen, vigia.url, locale);
      for (const path of paths) {
        await screen.goto(path);
        expect(await objections(screen)).toEqual([]);
      }
    }
  });
}
