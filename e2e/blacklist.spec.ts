import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@/e2e/fixtures";
import { countSent, help, openOffice, sales } from "@/e2e/office-floor";
import { localeCookie, locales } from "@/lib/i18n/locales";

test.use({ floor: { still: true, plan: { campaigns: [], agents: [] } } });
test.setTimeout(120_000);

test.beforeAll(({ simulator, vigia, cookie }) => openOffice(simulator, vigia.url, cookie));

test("a number is added to the blacklist, shown in what went through Vigía, and taken off again", async ({
  page,
  simulator,
}) => {
  const listed = () => simulator.office!.blacklist.blocks("099123456", sales);
  await page.goto("/blacklist");
  const form = page.getByRole("form", { name: "One number" });
  await form.getByRole("button", { name: "Add to the blacklist" }).click();
  await expect(form.getByLabel("Number")).toHaveAccessibleDescription("Fill this in.");
  await form.getByLabel("Number").fill("call me");
  await form.getByRole("button", { name: "Add to the blacklist" }).click();
  await expect(form.getByLabel("Number")).toHaveAccessibleDescription(/A number has digits/);
  await expect(form.getByLabel("Campaign")).toHaveAccessibleDescription("Fill this in.");

  await form.getByLabel("Number").fill("099 123.456");
  await form.getByLabel("Campaign").selectOption(sales);
  await form.getByText("Whose number it is").click();
  await form.getByLabel("Company").fill("Acme & Cía");
  await form.getByRole("button", { name: "Add to the blacklist" }).dblclick();
  await expect(form.getByText("099123456 is on the blacklist")).toBeVisible();
  expect(listed()).toBe(true);
  expect(countSent(simulator, "admin/addblack")).toBe(1);
  expect(simulator.office!.blacklist.entries()).toContainEqual(
    expect.objectContaining({ phone: "099123456", campaign: sales, company: "Acme & Cía" }),
  );

  const history = page.getByRole("list", { name: "Added" });
  await expect(history.getByRole("listitem").first()).toContainText("099123456");
  await form.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("099123456 is off the blacklist")).toBeVisible();
  expect(listed()).toBe(false);
});

test("an addition of before is undone from what went through Vigía", async ({ page, simulator }) => {
  await page.goto("/blacklist");
  const form = page.getByRole("form", { name: "One number" });
  await form.getByLabel("Number").fill("099777888");
  await form.getByLabel("Campaign").selectOption({ label: "Every campaign" });
  await form.getByRole("button", { name: "Add to the blacklist" }).click();
  await expect(form.getByText("099777888 is on the blacklist")).toBeVisible();
  expect(simulator.office!.blacklist.blocks("099777888", help)).toBe(true);

  await page.reload();
  await page.getByRole("button", { name: "Take 099777888 off" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Take off" }).click();
  await expect(page.getByText("It is off the blacklist")).toBeVisible();
  expect(simulator.office!.blacklist.blocks("099777888", help)).toBe(false);
});

test("10,000 pasted lines are looked at, sent in chunks, and what fails is saved and tried again", async ({
  page,
  simulator,
  noise,
}) => {
  noise.expect(/status of 502.*\/api\/blacklist/);
  const good = Array.from({ length: 10_000 }, (_, index) => `0991${String(index).padStart(5, "0")}`);
  const text = [...good, "not a number", `${good[0]}`, "098;Nobody->"].join("\n");
  await page.goto("/blacklist");
  const form = page.getByRole("form", { name: "Many numbers" });
  await form.getByLabel("Campaign").selectOption(sales);
  await form.getByLabel("Numbers, one a line").evaluate((field, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
  await form.getByRole("button", { name: "Check the lines" }).click();

  await expect(page.getByRole("radio", { name: "Good (10,000)" })).toBeVisible();
  const wrong = page.getByRole("region", { name: "With errors" });
  await expect(wrong.getByRole("listitem")).toHaveCount(2);
  await expect(wrong).toContainText("Line 10,001");
  await expect(wrong).toContainText("There is no such campaign.");
  await page.getByRole("radio", { name: "Duplicates (1)" }).click();
  await expect(page.getByRole("region", { name: "Duplicates" })).toContainText("The same as line 1.");

  simulator.faults.set({ zero: { value: true, only: "addblackbulk", times: 1 } });
  await page.getByRole("button", { name: "Add 10,000 numbers" }).dblclick();
  await expect(page.getByText("Done: 9,500 of 10,000")).toBeVisible({ timeout: 60_000 });
  expect(countSent(simulator, "admin/addblackbulk")).toBe(20);
  const chunks = page.getByRole("region", { name: "Result by chunk" });
  await expect(chunks.getByRole("listitem")).toHaveCount(20);
  await expect(chunks.getByRole("listitem").first()).toContainText("500 failed");

  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save what failed" }).click(),
  ]);
  const lines = (await readFile(await saved.path(), "utf8")).trim().split("\r\n");
  expect(lines).toHaveLength(501);
  expect(lines[1]).toBe(`${good[0]};${sales};;;;`);

  await page.getByRole("button", { name: "Try 500 again" }).click();
  await expect(page.getByText("All 500 are on the blacklist")).toBeVisible();
  const blocked = good.filter((number) => simulator.office!.blacklist.blocks(number, sales));
  expect(blocked).toHaveLength(10_000);
});

test("a list that was added is taken off again from its result", async ({ page, simulator }) => {
  const numbers = ["098700001", "098700002", "098700003"];
  const listed = () => numbers.filter((number) => simulator.office!.blacklist.blocks(number, help));
  await page.goto("/blacklist");
  const form = page.getByRole("form", { name: "Many numbers" });
  await form.getByLabel("Campaign").selectOption(help);
  await form.getByLabel("Numbers, one a line").fill(numbers.join("\n"));
  await form.getByRole("button", { name: "Check the lines" }).click();
  await page.getByRole("button", { name: "Add 3 numbers" }).click();
  await expect(page.getByText("All 3 are on the blacklist")).toBeVisible();
  expect(listed()).toEqual(numbers);
  await page.getByRole("button", { name: "Undo: take 3 off" }).click();
  await expect(page.getByRole("region", { name: "Good" })).toContainText("098700001");
  expect(listed()).toEqual(numbers);
  await page.getByRole("button", { name: "Remove 3 numbers" }).click();
  await expect(page.getByText("All 3 are off the blacklist")).toBeVisible();
  expect(listed()).toEqual([]);
});

test("a CSV with headings is taken off the list again", async ({ page, simulator }) => {
  simulator.office!.blacklist.add({
    phone: "098111222",
    campaign: help,
    username: "",
    company: "",
    job_title: "",
    name: "",
  });
  await page.goto("/blacklist");
  const form = page.getByRole("form", { name: "Many numbers" });
  await form.getByRole("radio", { name: "Remove" }).click();
  await form.getByLabel("Or choose a file").setInputFiles({
    name: "fuera.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("Campa\u00f1a;Tel\u00e9fono\r\nHelp<-;098 111 222\r\n", "latin1"),
  });
  await page.getByRole("button", { name: "Remove 1 number" }).click();
  await expect(page.getByText("The number is off the blacklist.")).toBeVisible();
  expect(simulator.office!.blacklist.blocks("098111222", help)).toBe(false);
});

test("many are taken off the list in one go, and the others stay", async ({ page, simulator }) => {
  const blocks = (phone: string) => simulator.office!.blacklist.blocks(phone, help);
  const rest = { campaign: help, username: "", company: "", job_title: "", name: "" };
  for (const phone of ["097000001", "097000002", "097000003"])
    simulator.office!.blacklist.add({ phone, ...rest });
  await page.goto("/blacklist");
  const form = page.getByRole("form", { name: "Many numbers" });
  await form.getByRole("radio", { name: "Remove" }).click();
  await form.getByLabel("Campaign").selectOption(help);
  await form.getByLabel("Numbers, one a line").fill("097000001\n097000002");
  await form.getByRole("button", { name: "Check the lines" }).click();
  await page.getByRole("button", { name: "Remove 2 numbers" }).click();
  await expect(page.getByText("All 2 are off the blacklist")).toBeVisible();
  expect(countSent(simulator, "admin/deleteblackbulk")).toBe(1);
  expect(["097000001", "097000002", "097000003"].map(blocks)).toEqual([false, false, true]);
});

test("what the platform leaves unclear is told as such", async ({ page, simulator, noise }) => {
  noise.expect(/status of 504.*\/api\/blacklist/);
  await page.goto("/blacklist");
  const form = page.getByRole("form", { name: "One number" });
  await form.getByLabel("Number").fill("099000111");
  await form.getByLabel("Campaign").selectOption(sales);
  simulator.faults.set({ reset: { value: true, only: "addblack", times: 5 } });
  await form.getByRole("button", { name: "Add to the blacklist" }).click();
  await expect(form.getByText("Nobody knows whether it was done")).toBeVisible();
});

for (const locale of locales) {
  test(`in ${locale}, axe objects to nothing, and a phone shows it all`, async ({ openScreen, vigia }) => {
    const page = await openScreen({ viewport: { width: 390, height: 844 } });
    await page.context().addCookies([{ name: localeCookie, value: locale, url: vigia.url }]);
    await page.goto("/blacklist");
    await expect(page.getByRole("form")).toHaveCount(2);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
}

for (const path of ["/blacklist", "/dialer"]) {
  test(`${path}: while the platform does not answer it is said that what is sent may not arrive`, async ({
    page,
    simulator,
    noise,
  }) => {
    noise.expect(/status of 50[34]/);
    await page.goto(path);
    const away = page.getByRole("status").filter({ hasText: "What is sent now may not arrive" });
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(away).toHaveCount(0);
    simulator.faults.set({ hang: true });
    await expect(away).toContainText("uContact takes too long to answer", { timeout: 60_000 });
    simulator.faults.clear();
    await expect(away).toHaveCount(0, { timeout: 30_000 });
  });
}
