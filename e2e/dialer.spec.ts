import { readFile, writeFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { countSent, help, latestSent, openOffice, sales } from "@/e2e/office-floor";
import { localeCookie, locales } from "@/lib/i18n/locales";

test.use({ floor: { still: true, plan: { campaigns: [], agents: [] } } });
test.setTimeout(120_000);

test.beforeAll(({ simulator, vigia, cookie }) => openOffice(simulator, vigia.url, cookie));

const csv = (name: string, buffer: Buffer) => ({ name, mimeType: "text/csv", buffer });
const pick = (page: Page) => page.getByLabel("Choose a file, or drop it here");

/** So many days from now, on the platform's clock, as a field wants it and as the platform is told. */
function inDays(days: number, time = "10:30") {
  const day = new Intl.DateTimeFormat("en-CA", { timeZone: "America/Montevideo" }).format(
    Date.now() + days * 86_400_000,
  );
  return { field: `${day}T${time}`, sent: `${day} ${time}:00` };
}

test("a base is checked line by line, mended, and sent once to the campaigns that there are", async ({
  page,
  simulator,
}) => {
  const file = [
    `${sales};098344484;nombre=Jos\u00e9;099111:099222;5;1010`,
    ` ${sales} ;(099) 123.456;;`,
    `${sales};call me;;`,
    `${help};098000001;;`,
    "Nobody->;098000002;;",
  ].join("\r\n");
  await page.goto("/dialer");
  await pick(page).setInputFiles(csv("mayo.csv", Buffer.from(file, "latin1")));
  await expect(page.getByText("3 records, 2 lines with errors · Latin-1 (Windows-1252)")).toBeVisible();
  const wrong = page.getByRole("region", { name: "Lines with errors" });
  await expect(wrong.getByRole("listitem").first()).toContainText("Line 2");
  await expect(wrong.getByRole("listitem").first()).toContainText("Number: not valid.");
  await expect(page.getByRole("list", { name: "Campaigns in the file" })).toContainText(
    /Nobody->.*no such campaign/,
  );
  await expect(page.getByRole("cell", { name: "nombre=Jos\u00e9" })).toBeVisible();

  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save a fixed copy" }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe("mayo-fixed.csv");
  expect(await readFile(await saved.path(), "utf8")).toContain(`${sales};099123456;;\n`);

  await page.getByRole("button", { name: "Go on with the fixed copy" }).click();
  await expect(page.getByText("4 records, 1 line with errors")).toBeVisible();
  const send = page.getByRole("button", { name: "Upload 3 records" });
  await expect(send).toBeDisabled();
  await page.getByLabel("Leave out 2 lines").check();
  await send.dblclick();
  await expect(page.getByText("uContact took all 3 records")).toBeVisible();
  expect(countSent(simulator, "Dialers/uploadbase")).toBe(2);

  simulator.advance(3);
  const bases = simulator.office!.bases.filter(({ name }) => name.startsWith("mayo"));
  expect(bases.map(({ campaign, records, rejected }) => [campaign, records, rejected])).toEqual([
    [sales, 2, []],
    [help, 1, []],
  ]);
  const [contact] = simulator
    .office!.spool.line(200)
    .filter(({ destination }) => destination === "098344484");
  expect(contact).toMatchObject({ campaign: sales, data: "nombre=Jos\u00e9", alternatives: "099111:099222" });
});

test("100,000 lines freeze nothing, and go in pieces with their time zone", async ({
  page,
  simulator,
}, testInfo) => {
  // On disk: what is handed over as a buffer is put together in the page, which takes long itself.
  const path = testInfo.outputPath("grande.csv");
  const lines = Array.from(
    { length: 100_000 },
    (_, index) => `${sales};09${String(index).padStart(7, "0")};id=${index};;;`,
  );
  await writeFile(path, lines.join("\n"));
  await page.goto("/dialer");
  // Once this is there, the page has come to life: what that takes is not what is measured.
  await pick(page).setInputFiles(csv("uno.csv", Buffer.from(`${sales};1;;`)));
  await page.getByRole("button", { name: "Another file" }).click();
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    const note = (list: PerformanceObserverEntryList) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    new PerformanceObserver(note).observe({ type: "longtask" });
  });
  await pick(page).setInputFiles(path);
  await expect(page.getByText("100,000 records, none with errors")).toBeVisible({ timeout: 30_000 });
  await page.getByLabel("Time zone of the numbers").fill("America/Sao_Paulo");
  await page.getByRole("button", { name: "Upload 100,000 records" }).click();
  await expect(page.getByText("uContact took all 100,000 records")).toBeVisible({ timeout: 60_000 });
  const longest = await page.evaluate(() => Math.max(0, ...(Reflect.get(window, "tasks") as number[])));
  // Reading and cutting are a few milliseconds at a time; what a page does beside that is not.
  expect(longest).toBeLessThan(1000);

  expect(countSent(simulator, "Dialers/uploadbasewithtimezone")).toBeGreaterThan(1);
  simulator.advance(3);
  const bases = simulator.office!.bases.filter(({ name }) => name.startsWith("grande-"));
  expect(bases.reduce((sum, { records }) => sum + records, 0)).toBe(100_000);
  expect(new Set(bases.map(({ timezone }) => timezone))).toEqual(new Set(["America/Sao_Paulo"]));
});

test("a call is scheduled on the platform's clock, not in the past, and taken back", async ({
  page,
  simulator,
}) => {
  const at = inDays(2);
  await page.goto("/dialer?do=schedule");
  const form = page.getByRole("form", { name: "Schedule a call" });
  await form.getByLabel("Campaign").selectOption(sales);
  await form.getByLabel("Number", { exact: true }).fill("098 555 666");
  await form.getByLabel("Other numbers").fill("099 1, 099 2");
  const when = form.getByRole("textbox", { name: "When" });
  await expect(when).toHaveAccessibleDescription(/America\/Montevideo/);
  await when.fill(inDays(-1).field);
  await form.getByRole("button", { name: "Schedule", exact: true }).click();
  await expect(when).toHaveAccessibleDescription(/This has passed already\./);
  await when.fill(at.field);
  await form.getByRole("button", { name: "Add a row" }).click();
  await form.getByLabel("Name 1").fill("nombre");
  await form.getByLabel("Value 1").fill("a=b");
  await form.getByRole("button", { name: "Schedule", exact: true }).click();
  await expect(form.getByText("Neither : nor = can stand in a name or a value.")).toBeVisible();
  await form.getByLabel("Value 1").fill("Ana");
  await form.getByRole("button", { name: "Schedule", exact: true }).dblclick();
  await expect(form.getByText(/098555666 will be called on/)).toBeVisible();
  for (const label of ["Number", "Other numbers"])
    await expect(form.getByLabel(label, { exact: true })).toHaveValue("");
  await expect(when).toHaveValue("");
  await expect(form.getByLabel("Campaign")).toHaveValue(sales);

  const appointments = () =>
    simulator.office!.schedule.appointments.filter(({ destination }) => destination === "098555666");
  expect(appointments()).toEqual([
    expect.objectContaining({
      campaign: sales,
      calldate: at.sent,
      alternatives: "0991:0992",
      data: "nombre=Ana",
      state: "scheduled",
    }),
  ]);
  await form.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText(/was taken back/)).toBeVisible();
  expect(appointments()).toMatchObject([{ state: "removed" }]);
});

for (const [who, newcomer] of [
  ["a lead", { role: "lead", scope: [sales] }],
  ["an agent", { role: "agent", location: "SIP/1010" }],
] as const) {
  test(`${who} takes back a call of their own, and no other`, async ({
    signIn,
    simulator,
    vigia,
    cookie,
  }) => {
    const destination = who === "a lead" ? "098444111" : "098444222";
    const appointments = () =>
      simulator.office!.schedule.appointments.filter((one) => one.destination === destination);
    const page = await signIn(newcomer);
    await page.goto("/dialer?do=schedule");
    const form = page.getByRole("form", { name: "Schedule a call" });
    await form.getByLabel("Campaign").selectOption(sales);
    await form.getByLabel("Number", { exact: true }).fill(destination);
    await form.getByRole("textbox", { name: "When" }).fill(inDays(3).field);
    await form.getByRole("button", { name: "Schedule", exact: true }).click();
    await expect(form.getByText(/will be called on/)).toBeVisible();

    // Somebody else's, at another moment.
    const at = new Date(Date.now() + 86_400_000).toISOString();
    const other = await fetch(`${vigia.url}/api/dialer/schedule`, {
      method: "POST",
      headers: {
        Cookie: cookie,
        "Content-Type": "application/json",
        "Idempotency-Key": `other-${newcomer.role}`,
      },
      body: JSON.stringify({ campaign: sales, destination, at }),
    });
    expect(other.status).toBe(200);
    const refused = await page.request.delete("/api/dialer/schedule", {
      headers: { "Idempotency-Key": `refused-${newcomer.role}` },
      data: { campaign: sales, destination, from: at, to: at },
    });
    expect([refused.status(), (await refused.json()).error.code]).toEqual([403, "not_allowed"]);

    await form.getByRole("button", { name: "Undo" }).dblclick();
    await expect(page.getByText(/was taken back/)).toBeVisible();
    expect(appointments()).toMatchObject([
      { calldate: inDays(3).sent, state: "removed" },
      { state: "scheduled" },
    ]);
    expect(countSent(simulator, "Dialers/RemoveScheduleDialerCall")).toBe(1);
  });
}

test("what nobody knows to be scheduled can be taken back all the same", async ({
  page,
  simulator,
  noise,
}) => {
  noise.expect(/status of 504.*\/api\/dialer\/schedule/);
  await page.goto("/dialer?do=schedule");
  const form = page.getByRole("form", { name: "Schedule a call" });
  await form.getByLabel("Campaign").selectOption(sales);
  await form.getByLabel("Number", { exact: true }).fill("098444333");
  await form.getByRole("textbox", { name: "When" }).fill(inDays(3).field);
  simulator.faults.set({ status500: true, only: "ScheduleDialerCall" });
  await form.getByRole("button", { name: "Schedule", exact: true }).click();
  await expect(form.getByText("Nobody knows whether it was done")).toBeVisible();
  simulator.faults.clear();
  await form.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText(/was taken back/)).toBeVisible();
  await expect(form.getByRole("button", { name: "Undo" })).toHaveCount(0);
});

const modes = [
  ["Priority call now", { calldate: null, bulk: false, automatic: true }, { priority: 1, manual: false }],
  ["Manual call now", { calldate: null, bulk: false, automatic: false }, { manual: true }],
  ["Add to the dialer", { calldate: null, bulk: true, automatic: false }, { priority: 9999, manual: false }],
  [
    "Scheduled call",
    { calldate: inDays(1).sent, bulk: true, automatic: false },
    { calldate: inDays(1).sent, state: "scheduled" },
  ],
] as const;

for (const [at, [name, flags, made]] of modes.entries()) {
  for (const campaign of [sales, help]) {
    const number = `09877788${2 * at + Number(campaign === help)}`;
    test(`“${name}” is a task by its name, in ${campaign}`, async ({ page, simulator }) => {
      await page.goto("/dialer?do=task");
      const form = page.getByRole("form", { name: "Dialer task" });
      await form.getByRole("radio", { name }).check();
      await form.getByLabel("Campaign").selectOption(campaign);
      await form.getByLabel("Number", { exact: true }).fill(number);
      await form.getByLabel("Source").fill("web");
      if (flags.calldate !== null) await form.getByRole("textbox", { name: "When" }).fill(inDays(1).field);
      else await expect(form.getByRole("textbox", { name: "When" })).toHaveCount(0);
      await form.getByRole("button", { name: "Hand to the dialer" }).click();
      await expect(form.getByText(`The dialer has ${number}`)).toBeVisible();
      expect(latestSent(simulator, "Dialers/DialerTask", "call")).toMatchObject({
        campaign,
        destination: number,
        source: "web",
        ...flags,
      });
      const { spool, schedule } = simulator.office!;
      // All of the line: another campaign's large base stands before this one's.
      const known = [...spool.line(Infinity), ...spool.latest(500), ...schedule.appointments];
      expect(known.filter(({ destination }) => destination === number)).toMatchObject([
        { campaign, ...made },
      ]);
    });
  }
}

test("a record is put back with another main number: its retries begin anew, what is protected stays", async ({
  page,
  simulator,
  vigia,
  cookie,
}) => {
  // Priority 2: before all that other tests left in line.
  const uploaded = await fetch(`${vigia.url}/api/dialer/bases`, {
    method: "POST",
    headers: { Cookie: cookie, "Content-Type": "application/json", "Idempotency-Key": "base-for-respool" },
    body: JSON.stringify({
      campaign: sales,
      filename: "uno.csv",
      content: `${sales};098900900;id=1;099900900;2\n`,
    }),
  });
  expect(uploaded.status).toBe(200);
  simulator.advance(3);
  const contact = () =>
    simulator
      .office!.spool.line(200)
      .concat(simulator.office!.spool.latest(200))
      .find(({ dialerbase }) => dialerbase === "uno.csv")!;
  const { contact: number } = contact();
  const record = {
    campaign: sales,
    destination: "098900900",
    dialerbase: "uno.csv",
    status: 1,
    data: "id=1",
    alternatives: "099900900",
    contact: number,
    retries: 3,
    priority: 9,
    agentphone: "",
  };
  await page.goto("/dialer?do=put_back");
  await page.getByRole("textbox", { name: "Record" }).fill("no record");
  await page.getByRole("button", { name: "Read" }).click();
  await expect(page.getByRole("textbox", { name: "Record" })).toHaveAccessibleDescription(
    /This is no record/,
  );
  await page.getByRole("textbox", { name: "Record" }).fill(JSON.stringify(record));
  await page.getByRole("button", { name: "Read" }).click();
  const form = page.getByRole("form", { name: "Put a record back" });
  await expect(form.getByRole("region", { name: "These stay as they are" })).toContainText("uno.csv");
  await expect(form.getByLabel("Retries so far")).toHaveValue("3");
  await form.getByRole("button", { name: "Make 099900900 the main number" }).click();
  await expect(form.getByLabel("Retries so far")).toHaveValue("0");
  await expect(form.getByLabel("Other numbers")).toHaveValue("098900900");
  await form.getByLabel("Priority").fill("1");
  await form.getByRole("button", { name: "Put back", exact: true }).click();
  await expect(form.getByLabel("Priority")).toHaveAccessibleDescription(/At least 2/);
  await form.getByLabel("Priority").fill("4");
  await form.getByRole("button", { name: "Put back", exact: true }).click();
  await expect(form.getByText("099900900 is back in line")).toBeVisible();
  expect(latestSent(simulator, "Dialers/Respool", "callspool")).toEqual({
    ...record,
    destination: "099900900",
    alternatives: "098900900",
    retries: 0,
    priority: 4,
  });
  expect(contact()).toMatchObject({ destination: "099900900", retries: 0, priority: 4 });
});

test("scheduled calls are removed once number, campaign and range were confirmed; then the contact", async ({
  page,
  simulator,
}) => {
  const add = (days: number) => ({
    calldate: inDays(days).sent,
    campaign: help,
    destination: "098300300",
    alternatives: "",
    agentphone: "",
    data: "",
    by: "test",
    state: "scheduled" as const,
  });
  simulator.office!.schedule.appointments.push(add(1), add(3));
  await page.goto("/dialer?do=remove");
  const form = page.getByRole("form", { name: "Remove scheduled calls" });
  await form.getByLabel("Campaign").selectOption(help);
  await form.getByLabel("Number").fill("098300300");
  await form.getByLabel("From").fill(inDays(2).field);
  await form.getByLabel("To").fill(inDays(1).field);
  await form.getByRole("button", { name: "Remove scheduled calls…" }).click();
  await expect(form.getByLabel("To")).toHaveAccessibleDescription(/The end comes before the beginning/);
  await form.getByLabel("From").fill(inDays(1, "00:00").field);
  await form.getByLabel("To").fill(inDays(2).field);
  await form.getByRole("button", { name: "Remove scheduled calls…" }).click();
  const ask = page.getByRole("alertdialog");
  for (const said of ["098300300", help, "America/Montevideo", /12:00\sAM/, /10:30\sAM/])
    await expect(ask).toContainText(said);
  await ask.getByRole("button", { name: "Remove 098300300’s calls" }).click();
  await expect(form.getByText("098300300 has no scheduled calls left")).toBeVisible();
  const states = simulator.office!.schedule.appointments.filter(
    ({ destination }) => destination === "098300300",
  );
  expect(states.map(({ state }) => state)).toEqual(["removed", "scheduled"]);

  const { spool } = simulator.office!;
  const gone = spool.add({ campaign: sales, destination: "098123987" }, simulator.world.now);
  const stays = spool.add({ campaign: help, destination: "098123987" }, simulator.world.now);
  const contact = page.getByRole("form", { name: "Remove a contact" });
  await contact.getByLabel("Campaign").selectOption(sales);
  await contact.getByLabel("Number").fill("098123987");
  await contact.getByRole("button", { name: "Remove contact…" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove 098123987" }).click();
  await expect(contact.getByText("098123987 is out of")).toBeVisible();
  expect([gone.state, stays.state]).toEqual(["removed", "resting"]);
});

test("what the platform refuses is told for what it is, and what was typed stays", async ({
  page,
  simulator,
  noise,
}) => {
  noise.expect(/status of 502.*\/api\/dialer\/tasks/);
  await page.goto("/dialer?do=task");
  const form = page.getByRole("form", { name: "Dialer task" });
  await form.getByLabel("Campaign").selectOption(sales);
  await form.getByLabel("Number", { exact: true }).fill("098123123");
  simulator.faults.set({ zero: { value: true, only: "DialerTask", times: 1 } });
  await form.getByRole("button", { name: "Hand to the dialer" }).click();
  await expect(form.getByText("uContact refused. Nothing was done.")).toBeVisible();
  await expect(form.getByLabel("Number", { exact: true })).toHaveValue("098123123");
  await form.getByRole("button", { name: "Hand to the dialer" }).click();
  await expect(form.getByText("The dialer has 098123123")).toBeVisible();
});

test("a lead only schedules, an agent only for the own phone", async ({ signIn }) => {
  const lead = await signIn({ role: "lead", name: "Lea", scope: [sales] });
  await lead.goto("/dialer");
  await expect(lead.getByRole("form", { name: "Schedule a call" })).toBeVisible();
  await expect(lead.getByRole("radio", { name: "Upload a base" })).toHaveCount(0);
  await expect(lead.getByLabel("Campaign")).not.toContainText(help);
  await expect(lead.getByRole("link", { name: "Blacklist" })).toHaveCount(0);

  const agent = await signIn({ role: "agent", name: "Ana", location: "SIP/1010" });
  await agent.goto("/dialer");
  await expect(agent.getByLabel("Agent’s phone")).toHaveValue("1010");
});

for (const locale of locales) {
  test(`in ${locale}, axe objects to nothing, and a phone shows it all`, async ({ openScreen, vigia }) => {
    const page = await openScreen({ viewport: { width: 390, height: 844 } });
    await page.context().addCookies([{ name: localeCookie, value: locale, url: vigia.url }]);
    for (const section of ["base", "schedule", "task", "put_back", "remove"]) {
      await page.goto(`/dialer?do=${section}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    }
    await page.goto("/dialer");
    await page.locator("input[type=file]").setInputFiles(csv("x.csv", Buffer.from(`${sales};1;;\nno\n`)));
    await expect(page.getByRole("table")).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
}
