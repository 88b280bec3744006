import { AxeBuilder } from "@axe-core/playwright";
import { ask } from "@/e2e/ask";
import { expect, test } from "@/e2e/fixtures";
import { administrator } from "@/e2e/sign-in";

const soporte = "Soporte<-";

test.use({ floor: { still: true, plan: { campaigns: [], agents: [] } } });

test.beforeEach(async ({ simulator, page }) => {
  const add = { name: "Ana", campaigns: [soporte] };
  simulator.scene({
    still: true,
    clear: true,
    campaigns: [{ campaign: soporte, add: true, waiting: 2, since: 20 }],
    agents: [{ agent: "SIP/1001", add, state: "available", since: 60, paused: true, reason: "Almuerzo" }],
  });
  const queue = `queue=${encodeURIComponent(soporte)}`;
  await expect
    .poll(async () => (await page.request.get(`/api/campaignstatus?${queue}`)).text(), { timeout: 30_000 })
    .toMatch(/(?=.*Ana)(?=.*Almuerzo)/);
});

test("while they are off, logging off and ending a break are not there", async ({
  page,
  simulator,
  vigia,
  cookie,
}) => {
  const send = async (path: string) => {
    const json = { campaign: soporte, location: "SIP/1001", message: "Hola" };
    const headers = { "idempotency-key": "off" };
    const { status, text } = await ask(vigia.url, path, { method: "POST", cookie, json, headers });
    return { status, text };
  };
  const nothing = await send("/api/agents/none");
  expect(nothing).toMatchObject({ status: 404, text: expect.stringContaining("not_found") });
  expect(await send("/api/agents/logoff")).toEqual(nothing);
  expect(await send("/api/agents/unbreak")).toEqual(nothing);
  expect(simulator.office!.told).toEqual([]);

  await page.goto(`/campaigns/${encodeURIComponent(soporte)}`);
  await page.getByRole("button", { name: "Actions with Ana" }).click();
  const menu = page.getByRole("menu");
  await expect(menu.getByRole("menuitem")).toHaveText(["Call from Ana’s phone", "Disposition of Ana’s call"]);
});

for (const [locale, menu, waiting, list] of [
  ["en", "listen in, whisper or pause", "Waiting", "gives no list of them"],
  ["es", "escuchar, susurrar ni pausar", "En cola", "no da la lista"],
  ["pt", "escutar, sussurrar nem pausar", "Na fila", "não dá a lista"],
] as const) {
  test(`what uContact does not offer is said where one looks for it, in ${locale}`, async ({
    page,
    vigia,
  }) => {
    await page.context().addCookies([{ name: "vigia-locale", value: locale, url: vigia.url }]);
    await page.goto(`/campaigns/${encodeURIComponent(soporte)}`);
    const figure = page.getByRole("group", { name: waiting, exact: true });
    await expect(figure.locator("[data-figure]")).toHaveText("2");
    await expect(figure).toContainText(list);
    await figure.locator("[tabindex='0']").focus();
    await expect(page.getByRole("tooltip")).toContainText(list);

    const button = page.getByRole("article", { name: "Ana", exact: true }).getByRole("button").last();
    await button.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("menu")).toHaveAccessibleDescription(new RegExp(menu));
  });
}

test("where no portal may frame it, the panel says so and lets nobody in", async ({ page, vigia }) => {
  const answer = await page.goto("/portal");
  expect(answer?.headers()["content-security-policy"]).toContain("frame-ancestors 'none'");
  await expect(page.getByRole("heading", { name: "No portal may show this panel" })).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveCount(0);
  const signIn = await ask(vigia.url, "/api/portal/sign-in", { method: "POST", json: administrator });
  expect(signIn.status).toBe(404);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});
