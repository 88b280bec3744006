import AxeBuilder from "@axe-core/playwright";
import { chromium, type FrameLocator } from "@playwright/test";
import { systemChromium } from "@/e2e/browser.mjs";
import { hasNginx } from "@/e2e/nginx";
import { startParent } from "@/e2e/portal-parent";
import { answer, heard, help, other, type PanelSite, panelIn, sales, signIn, test } from "@/e2e/portal-site";
import { administrator } from "@/e2e/sign-in";
import { freePort } from "@/e2e/vigia";

// The panel as agents have it: in a frame, on another site than Vigía's, over https.

const expect = test.expect;
test.setTimeout(90_000);

// biome-ignore lint/suspicious/noSkippedTests: not every system has an nginx, or lets us install one
test.skip(!hasNginx, "there is no nginx here, and none could be installed");

const guid = (digit: number) => `020f9687-adc6-46ca-b675-e96c9d16000${digit}`;
const portalCookie = "__Secure-vigia.portal";
const record = {
  campaign: sales,
  destination: "098344484",
  dialerbase: "mayo.csv",
  status: 1,
  data: "nombre=Ana",
  alternatives: "099124484:099111111",
  contact: 222,
  retries: 2,
  priority: 9,
  agentphone: "1001",
};

const section = (frame: FrameLocator, name: string) => frame.getByRole("radio", { name, exact: true });
const status = (frame: FrameLocator) => frame.getByRole("status");

/** Signed in within the frame as somebody who may have the portal do everything. */
async function supervise(frame: FrameLocator, site: PanelSite) {
  await signIn(frame, await site.person("supervisor"));
}

/** The newest rows of the audit. */
async function latest(site: PanelSite, count: number) {
  return (await site.audit()).slice(0, count);
}

test("one signs in within the frame, by a session that lives there alone", async ({
  portal,
  frame,
  site,
  context,
  noise,
}) => {
  noise.expect(/status of 401/);
  const person = await site.person("agent", { name: "Ana Agente" });
  await frame.getByRole("button", { name: "Sign in" }).click();
  await expect(frame.getByRole("textbox", { name: "Password" })).toHaveAccessibleDescription(/Fill this in/);
  await frame.getByLabel("Email or user name").fill(person.email);
  await frame.getByRole("textbox", { name: "Password" }).fill("wrong password");
  await frame.getByRole("button", { name: "Sign in" }).click();
  await expect(frame.getByRole("form").getByRole("alert")).toContainText("is not right");
  await expect(frame.getByRole("textbox", { name: "Password" })).toBeFocused();
  await signIn(frame, person);
  await expect(frame.getByText("Ana Agente")).toBeVisible();
  await expect(frame.getByRole("article", { name: help, exact: true })).toBeVisible();

  const cookies = (await context.cookies()).filter(({ name }) => name === portalCookie);
  expect(cookies).toMatchObject([
    { secure: true, httpOnly: true, sameSite: "None", partitionKey: "https://127.0.0.1" },
  ]);
  await portal.reload();
  await expect(frame.getByText("Ana Agente")).toBeVisible();

  await frame.getByRole("button", { name: "Sign out" }).click();
  await expect(frame.getByRole("button", { name: "Sign in" })).toBeVisible();
  await portal.reload();
  await expect(frame.getByRole("button", { name: "Sign in" })).toBeVisible();
});

test("the ordinary session does not reach the frame, nor the frame’s the other pages", async ({
  page,
  context,
  site,
}) => {
  await page.goto(`${site.url}/sign-in`);
  await page.getByRole("textbox", { name: "Email or user name" }).fill(administrator.email);
  await page.getByRole("textbox", { name: "Password" }).fill(administrator.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("article", { name: sales, exact: true })).toBeVisible();

  const sent: string[] = [];
  context.on("request", async (request) => {
    if (request.frame().parentFrame() !== null) sent.push((await request.allHeaders()).cookie ?? "");
  });
  await page.goto(site.parent.framing(site.panel));
  const frame = panelIn(page);
  await expect(frame.getByRole("button", { name: "Sign in" })).toBeVisible();
  await signIn(frame, await site.person("agent"));
  await expect.poll(() => sent.some((cookie) => cookie.includes(portalCookie))).toBe(true);
  expect(sent.filter((cookie) => cookie.includes("session_token"))).toEqual([]);

  await context.clearCookies({ name: /session_token/ });
  await page.goto(`${site.url}/agents`);
  await expect(page).toHaveURL(/\/sign-in/);
});

test("the figures are the campaign’s own, and go from live to lost", async ({ page, site, noise }) => {
  noise.expect(/ERR_FAILED/);
  await page.clock.install();
  await page.goto(site.parent.framing(site.panel));
  const frame = panelIn(page);
  await supervise(frame, site);
  const campaign = frame.getByRole("combobox", { name: "Campaign" }).first();
  await expect(campaign.locator("option")).toHaveText([/Ayuda/, /Ventas/]);
  const waiting = frame.getByRole("group", { name: "Waiting", exact: true }).locator("[data-figure]");
  await expect(waiting).toHaveText("0");
  site.simulator.scene({ campaigns: [{ campaign: help, waiting: 3, since: 5 }] });
  await expect(waiting).toHaveText("3");
  await expect(frame.locator("[data-freshness-badge=live]")).toBeVisible();

  await campaign.selectOption(sales);
  await expect(frame.getByRole("article", { name: sales, exact: true })).toBeVisible();
  await expect
    .poll(() => page.frames()[1]!.url())
    .toContain(new URLSearchParams({ campaign: sales }).toString());
  await campaign.selectOption(help);
  await page.route("**/api/**", (route) => route.abort());
  await page.clock.fastForward("00:45");
  await expect(frame.locator("[data-freshness-badge=stale]")).toBeVisible();
  await expect(waiting).toHaveText("3");
  await page.clock.fastForward("02:00");
  await expect(frame.locator("[data-freshness-badge=lost]")).toBeVisible();
  await expect(waiting).toHaveText("–");
});

test("a call is placed by the portal, and its id is the next tag’s", async ({ portal, frame, site }) => {
  await supervise(frame, site);
  await answer(portal, { call: [{ say: { guid: guid(1) }, afterMs: 1500 }], tag: [{ say: "1" }] });
  const form = frame.getByRole("form", { name: "Call", exact: true });
  await form.getByRole("button", { name: "Call", exact: true }).click();
  await expect(form.getByLabel("Number to call")).toHaveAccessibleDescription(/Fill this in/);
  await form.getByLabel("Number to call").fill("(099) 123 456");
  await form.getByLabel("Number shown").fill("call me");
  await form.getByLabel("Campaign").selectOption(sales);
  await form.getByRole("button", { name: "Call", exact: true }).click();
  await expect(form.getByLabel("Number shown")).toHaveAccessibleDescription(/Only digits/);
  expect(await heard(portal)).toEqual([]);
  await form.getByLabel("Number shown").fill("24001234");
  await form.getByRole("button", { name: "Call", exact: true }).dblclick();
  await expect(status(frame).filter({ hasText: "Requested" })).toBeVisible();
  await expect(frame.getByRole("button", { name: "Hang up" })).toHaveAttribute("aria-disabled", "true");
  await expect(status(frame).filter({ hasText: "The portal placed the call" })).toContainText(guid(1));

  expect(await heard(portal)).toEqual([
    {
      data: { action: "call", campaign: sales, callerid: "24001234", destination: "099123456" },
      origin: new URL(site.url).origin,
      envelope: ["data", "sourceOrigin", "sourceWindowName", "targetOrigin", "targetWindowName"],
    },
  ]);
  await expect.poll(() => latest(site, 1)).toMatchObject([{ verb: "portal_call", outcome: "succeeded" }]);
  const [{ row } = {}] = await latest(site, 1);
  expect(row).toMatchObject({ campaign: sales, target: "099123456", detail: { guid: guid(1) } });

  await section(frame, "Tag").click();
  const tag = frame.getByRole("form", { name: "Tag a call" });
  await expect(tag.getByLabel("Call id")).toHaveValue(guid(1));
  await tag.getByRole("textbox", { name: "Tag", exact: true }).fill("Venta|Contado");
  await tag.getByRole("button", { name: "Tag", exact: true }).click();
  await expect(status(frame).filter({ hasText: "The portal took the tag" })).toBeVisible();
  expect((await heard(portal)).map(({ data }) => data)).toEqual([
    { action: "tag", guid: guid(1), message: "Venta|Contado" },
  ]);
  await expect.poll(() => latest(site, 1)).toMatchObject([{ verb: "portal_tag", outcome: "succeeded" }]);
});

test("with the portal’s own phone too; and it hangs up", async ({ portal, frame, site }) => {
  await supervise(frame, site);
  await answer(portal, { callWithPhone: [{ say: { guid: guid(2) } }], hangup: [{ say: 1 }] });
  await section(frame, "The portal’s").click();
  const form = frame.getByRole("form", { name: "Call", exact: true });
  await expect(form.getByLabel("Number shown")).toHaveCount(0);
  await form.getByLabel("Number to call").fill("099123456");
  await form.getByLabel("Campaign").selectOption(help);
  await form.getByRole("button", { name: "Call with the portal’s phone" }).click();
  await expect(status(frame).filter({ hasText: guid(2) })).toBeVisible();
  await frame.getByRole("button", { name: "Hang up" }).click();
  await expect(status(frame).filter({ hasText: "The portal hung up" })).toBeVisible();
  expect((await heard(portal)).map(({ data }) => data)).toEqual([
    { action: "callWithPhone", destination: "099123456", campaign: help },
    { action: "hangup" },
  ]);
  await expect
    .poll(() => latest(site, 2))
    .toMatchObject([
      { verb: "portal_hang_up", outcome: "succeeded" },
      { verb: "portal_call_with_phone", outcome: "succeeded" },
    ]);
});

test("the answered call’s record is taken, put back with another main number, and scheduled", async ({
  portal,
  frame,
  site,
}) => {
  await supervise(frame, site);
  await answer(portal, {
    CTI: [{ say: { CTI: JSON.stringify({ ...record, guid: guid(3) }) } }],
    respool: [{ say: "1" }],
    schedule: [{ say: "1" }],
  });
  await section(frame, "Answered call").click();
  await frame.getByRole("button", { name: "Take the answered call" }).click();
  const form = frame.getByRole("form", { name: "Put back" });
  await expect(form.getByRole("region", { name: "These stay as they are" })).toContainText("mayo.csv");
  await expect(form.getByRole("region", { name: "What the portal says of the call" })).toContainText(guid(3));
  await form.getByRole("button", { name: "Make 099111111 the main number" }).click();
  await expect(form.getByLabel("Retries so far")).toHaveValue("0");
  await form.getByLabel("Priority").fill("5");
  await form.getByRole("button", { name: "Put back" }).click();
  await expect(status(frame).filter({ hasText: "The record is back in line" })).toBeVisible();
  const back = {
    ...record,
    destination: "099111111",
    alternatives: "099124484:098344484",
    retries: 0,
    priority: 5,
  };
  expect((await heard(portal)).map(({ data }) => data)).toEqual([
    { action: "CTI" },
    { action: "respool", objetoRespool: back },
  ]);

  await section(frame, "Schedule").click();
  const later = frame.getByRole("form", { name: "Schedule" });
  const when = later.getByRole("textbox", { name: "When" });
  await expect(when).toHaveAccessibleDescription(/America\/Montevideo/);
  const day = (ms: number) =>
    new Intl.DateTimeFormat("en-CA", { timeZone: "America/Montevideo" }).format(Date.now() + ms);
  await when.fill(`${day(-86_400_000)}T10:30`);
  await later.getByRole("button", { name: "Schedule" }).click();
  await expect(when).toHaveAccessibleDescription(/This has passed already/);
  expect(await heard(portal)).toEqual([]);
  await when.fill(`${day(2 * 86_400_000)}T10:30`);
  await later.getByRole("button", { name: "Schedule" }).click();
  await expect(status(frame).filter({ hasText: "The call is scheduled" })).toBeVisible();
  expect((await heard(portal)).map(({ data }) => data)).toEqual([
    { action: "schedule", callDate: `${day(2 * 86_400_000)} 10:30:00`, objectDialer: back },
  ]);
  await expect
    .poll(() => latest(site, 2))
    .toMatchObject([
      { verb: "portal_schedule", outcome: "succeeded" },
      { verb: "portal_respool", outcome: "succeeded" },
    ]);
  await section(frame, "Tag").click();
  await expect(frame.getByLabel("Call id")).toHaveValue(guid(3));
});

test("a call that the dialer did not place is shown, and so is that there is none", async ({
  portal,
  frame,
  site,
}) => {
  await supervise(frame, site);
  await section(frame, "Answered call").click();
  await answer(portal, { CTI: [{ say: { CTI: { callerid: "099555111", guid: guid(4) } } }] });
  await frame.getByRole("button", { name: "Take the answered call" }).click();
  await expect(status(frame).filter({ hasText: "There is no dialer record in it" })).toBeVisible();
  await expect(frame.getByText("099555111")).toBeVisible();
  await answer(portal, { CTI: [{ say: { CTI: "" } }] });
  await frame.getByRole("button", { name: "Take it again" }).click();
  await expect(status(frame).filter({ hasText: "No answered call" })).toBeVisible();
  await expect(frame.getByText("099555111")).toHaveCount(0);
});

test("what the portal does not answer is not known, in the panel and in the audit", async ({
  portal,
  frame,
  site,
}) => {
  await supervise(frame, site);
  await frame.getByRole("button", { name: "Hang up" }).click();
  await expect(status(frame).filter({ hasText: "The portal did not answer" })).toContainText(
    "Whether it was done is not known",
  );
  await expect.poll(() => latest(site, 1)).toMatchObject([{ verb: "portal_hang_up", outcome: "unknown" }]);

  const call = frame.getByRole("form", { name: "Call", exact: true });
  await section(frame, "The portal’s").click();
  await call.getByLabel("Number to call").fill("099123456");
  await call.getByLabel("Campaign").selectOption(sales);
  const place = call.getByRole("button", { name: "Call with the portal’s phone" });
  // The first call's answer comes late, while the second one waits for its own.
  await answer(portal, { callWithPhone: [{ say: { guid: guid(5) }, afterMs: 11_000 }] });
  await place.click();
  await expect(status(frame).filter({ hasText: "The portal did not answer" })).toBeVisible({
    timeout: 15_000,
  });
  await answer(portal, { callWithPhone: [{ say: { guid: guid(6) }, afterMs: 2500 }] });
  await place.click();
  await expect(status(frame).filter({ hasText: "The portal placed the call" })).toContainText(guid(6));
  await expect
    .poll(() => latest(site, 3))
    .toMatchObject([{ outcome: "succeeded" }, { outcome: "unknown" }, { outcome: "unknown" }]);
});

test("what the portal refuses was not done", async ({ portal, frame, site }) => {
  await supervise(frame, site);
  await answer(portal, { callWithPhone: [{ say: { guid: "0" } }], hangup: [{ say: 0 }] });
  await frame.getByRole("button", { name: "Hang up" }).click();
  await expect(status(frame).filter({ hasText: "The portal refused: hanging up" })).toContainText(
    "Nothing was done",
  );
  await section(frame, "The portal’s").click();
  const form = frame.getByRole("form", { name: "Call", exact: true });
  await form.getByLabel("Number to call").fill("099123456");
  await form.getByLabel("Campaign").selectOption(sales);
  await form.getByRole("button", { name: "Call with the portal’s phone" }).click();
  await expect(status(frame).filter({ hasText: "Calling" })).toHaveCount(0);
  await expect(status(frame).filter({ hasText: "The portal refused: the call" })).toBeVisible();
  await expect.poll(() => latest(site, 2)).toMatchObject([{ outcome: "failed" }, { outcome: "failed" }]);
});

test("nobody but the portal’s own window is heard", async ({ portal, frame, site, context }) => {
  await supervise(frame, site);
  const panel = portal.frames()[1]!;
  await panel.evaluate(() => {
    const came = new Set<string>();
    Object.assign(window, { came });
    addEventListener("message", ({ origin, source }) => came.add(`${origin} ${source === parent}`));
  });
  const port = new URL(site.parent.url).port;
  // Another site's frame and popup, and a frame of the portal's own origin beside the panel.
  for (const origin of [`https://third.localhost:${port}`, site.parent.url]) {
    await portal.evaluate((src) => {
      const forger = document.createElement("iframe");
      forger.src = `${src}/forger`;
      document.body.append(forger);
    }, origin);
    const [popup] = await Promise.all([
      context.waitForEvent("page"),
      portal.evaluate((src) => void window.open(`${src}/forger`, src), origin),
    ]);
    await expect(popup).toHaveTitle("Forger");
  }
  await portal.bringToFront();
  await frame.getByRole("button", { name: "Hang up" }).click();
  await expect(status(frame).filter({ hasText: "The portal did not answer" })).toBeVisible();
  await section(frame, "Answered call").click();
  await frame.getByRole("button", { name: "Take the answered call" }).click();
  await expect(status(frame).filter({ hasText: "So nothing is known of the call" })).toBeVisible({
    timeout: 15_000,
  });
  await expect(frame.getByText("Forged")).toHaveCount(0);
  // They all came, from two origins and four windows, none of which is the one that frames the panel.
  expect(await panel.evaluate(() => [...(Reflect.get(window, "came") as Set<string>)].sort())).toEqual([
    `${site.parent.url} false`,
    `https://third.localhost:${port} false`,
  ]);
  await expect.poll(() => latest(site, 1)).toMatchObject([{ verb: "portal_hang_up", outcome: "unknown" }]);
});

test("who is not the portal cannot frame the panel, nor the portal another page", async ({
  page,
  site,
  noise,
}) => {
  noise.expect(/frame-ancestors/, /ERR_BLOCKED_BY_RESPONSE/);
  const stranger = await startParent(await freePort());
  try {
    for (const address of [stranger.framing(site.panel), site.parent.framing(`${site.url}/sign-in`)]) {
      const blocked = page.waitForEvent("console", (message) => /frame-ancestors/.test(message.text()));
      await page.goto(address);
      await blocked;
      await expect(panelIn(page).getByRole("textbox")).toHaveCount(0);
    }
  } finally {
    await stranger.stop();
  }
});

test("on its own the page says what it is for, and has figures alone", async ({ page, site }) => {
  await page.goto(site.panel);
  await expect(page.getByText("This page is made for the uContact portal")).toBeVisible();
  await expect(page.getByText(site.parent.url)).toBeVisible();
  const { email, password } = await site.person("supervisor");
  await page.getByLabel("Email or user name").fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("article", { name: help, exact: true })).toBeVisible();
  await expect(page.getByText("This page is made for the uContact portal")).toBeVisible();
  await expect(page.getByRole("button", { name: "Hang up" })).toHaveCount(0);
  await expect(page.getByRole("form")).toHaveCount(0);
});

test("an agent puts the own calls back, for nobody else’s phone; who may nothing only looks on", async ({
  portal,
  frame,
  site,
  noise,
}) => {
  // What was being asked while somebody signs out.
  noise.expect(/status of 401/);
  await signIn(frame, await site.person("agent"));
  await answer(portal, { CTI: [{ say: { CTI: record } }], respool: [{ say: "1" }] });
  await section(frame, "Answered call").click();
  await frame.getByRole("button", { name: "Take the answered call" }).click();
  const form = frame.getByRole("form", { name: "Put back" });
  await expect(form.getByLabel("Agent’s phone")).not.toBeEditable();
  await form.getByRole("button", { name: "Put back" }).click();
  await expect(status(frame).filter({ hasText: "The record is back in line" })).toBeVisible();
  expect((await heard(portal)).at(-1)?.data).toEqual({ action: "respool", objetoRespool: record });
  await frame.getByRole("button", { name: "Sign out" }).click();

  await signIn(frame, await site.person("viewer", { location: null }));
  await expect(frame.getByText("Your role lets you ask the portal for nothing.")).toBeVisible();
  await expect(frame.getByRole("button", { name: "Hang up" })).toHaveCount(0);
});

test("another’s campaign is refused by Vigía, and the portal hears nothing of it", async ({
  portal,
  frame,
  site,
  noise,
}) => {
  noise.expect(/status of 404/);
  await supervise(frame, site);
  await answer(portal, { CTI: [{ say: { CTI: { ...record, campaign: other } } }] });
  await section(frame, "Answered call").click();
  await frame.getByRole("button", { name: "Take the answered call" }).click();
  await frame.getByRole("form").getByRole("button", { name: "Put back" }).click();
  await expect(status(frame).filter({ hasText: "Not done" })).toContainText("is not yours");
  expect((await heard(portal)).map(({ data }) => data)).toEqual([{ action: "CTI" }]);
});

test("a session that is over leads to signing in, in the same place", async ({
  portal,
  frame,
  site,
  noise,
}) => {
  noise.expect(/status of 401/);
  await supervise(frame, site);
  await frame.getByRole("combobox", { name: "Campaign" }).first().selectOption(sales);
  // As from another tab's frame.
  await portal.frames()[1]!.evaluate(() => fetch("/api/portal/sign-out", { method: "POST", body: "{}" }));
  await expect(frame.getByText("Your session has ended")).toBeVisible();
  await supervise(frame, site);
  await expect(frame.getByRole("article", { name: sales, exact: true })).toBeVisible();
  expect(portal.frames()[1]!.url()).not.toContain("ended");
});

test("by keyboard alone", async ({ portal, frame, site }) => {
  await supervise(frame, site);
  await answer(portal, { callWithPhone: [{ say: { guid: guid(7) } }] });
  await frame.getByRole("button", { name: "Hang up" }).focus();
  await portal.keyboard.press("Tab");
  await expect(section(frame, "Call")).toBeFocused();
  await portal.keyboard.press("Tab");
  await expect(section(frame, "The agent’s")).toBeFocused();
  await portal.keyboard.press("ArrowRight");
  await portal.keyboard.press("Space");
  await portal.keyboard.press("Tab");
  await portal.keyboard.type("099123456");
  await portal.keyboard.press("Tab");
  await portal.keyboard.press("v");
  await portal.keyboard.press("Tab");
  await portal.keyboard.press("Enter");
  await expect(status(frame).filter({ hasText: guid(7) })).toBeVisible();
});

for (const [locale, hangUp, take] of [
  ["en", "Hang up", "Take the answered call"],
  ["es", "Cortar", "Tomar la llamada atendida"],
  ["pt", "Encerrar", "Obter a chamada atendida"],
] as const) {
  test(`in ${locale} it fits in 320 pixels, light and dark, and axe objects to nothing`, async ({
    browser,
    site,
    noise,
  }) => {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      locale,
      colorScheme: locale === "es" ? "dark" : "light",
    });
    noise.listen(context);
    const portal = await context.newPage();
    await portal.goto(site.parent.framing(site.panel, 320));
    const frame = panelIn(portal);
    const fits = () => frame.locator("html").evaluate((root) => root.scrollWidth <= root.clientWidth);
    const axe = async () =>
      expect((await new AxeBuilder({ page: portal }).include("iframe").analyze()).violations).toEqual([]);
    const { email, password } = await site.person("supervisor");
    await frame.locator("input").nth(0).fill(email);
    await frame.locator("input").nth(1).fill(password);
    await axe();
    await frame.locator("button[type=submit]").click();
    await expect(frame.getByRole("button", { name: hangUp })).toBeVisible();
    expect(await fits()).toBe(true);
    await axe();
    await answer(portal, { CTI: [{ say: { CTI: record } }] });
    await frame.getByRole("radio").nth(2).click();
    await frame.getByRole("button", { name: take }).click();
    await expect(frame.getByText("mayo.csv")).toBeVisible();
    expect(await fits()).toBe(true);
    await frame.getByRole("button", { name: hangUp }).click();
    await expect(frame.getByRole("status").filter({ hasText: /…/ })).toHaveCount(0);
    expect(await fits()).toBe(true);
    await axe();
    await context.close();
  });
}

test("a person’s own language is spoken in the frame", async ({ frame, site }) => {
  const { email, password } = await site.person("agent", { language: "pt" });
  await frame.getByLabel("Email or user name").fill(email);
  await frame.getByRole("textbox", { name: "Password" }).fill(password);
  await frame.getByRole("button", { name: "Sign in" }).click();
  await expect(frame.getByRole("button", { name: "Encerrar" })).toBeVisible();
});

test("where a browser blocks other sites’ cookies, the panel’s is kept all the same", async ({ site }) => {
  const browser = await chromium.launch({
    executablePath: systemChromium(),
    args: ["--disable-gpu", "--disable-quic", "--test-third-party-cookie-phaseout"],
  });
  try {
    const page = await browser.newPage({ ignoreHTTPSErrors: true, locale: "en" });
    // One that is not partitioned is not: the flag does what it is to.
    const plain = `https://third.localhost:${new URL(site.parent.url).port}/cookie`;
    await page.goto(site.parent.framing(plain));
    await page.reload();
    await expect(panelIn(page).getByText("none")).toBeVisible();

    await page.goto(site.parent.framing(site.panel));
    await signIn(panelIn(page), await site.person("agent"));
    await page.reload();
    await expect(panelIn(page).getByRole("button", { name: "Sign out" })).toBeVisible();
  } finally {
    await browser.close();
  }
});
