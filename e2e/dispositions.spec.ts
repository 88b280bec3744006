import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import type { RunningSimulator } from "@/lib/simulator/server";

const salida = "Salida->";
const guid = "020f9687-adc6-46ca-b675-e96c9d1606ef";

test.use({ floor: { still: true, plan: { campaigns: [], agents: [] } } });

test.beforeEach(({ simulator }) => {
  simulator.scene({ still: true, clear: true, campaigns: [{ campaign: salida, add: true }] });
});

let phones = 2000;

function freeAgent(simulator: RunningSimulator, name: string): string {
  const location = `SIP/${++phones}`;
  const add = { name, campaigns: [salida] };
  simulator.scene({ agents: [{ agent: location, add, state: "available", since: 60 }] });
  return location;
}

async function openCampaign(page: Page): Promise<void> {
  const queue = `queue=${encodeURIComponent(salida)}`;
  await expect
    .poll(async () => (await page.request.get(`/api/campaignstatus?${queue}`)).status(), { timeout: 30_000 })
    .toBe(200);
  await page.goto(`/campaigns/${encodeURIComponent(salida)}`);
}

async function openForm(page: Page, name: string): Promise<Locator> {
  await page.getByRole("button", { name: `Actions with ${name}` }).click();
  await page.getByRole("menuitem", { name: `Disposition of ${name}’s call` }).click();
  const dialog = page.getByRole("dialog", { name: `Disposition of ${name}’s call` });
  await expect(dialog).toContainText("It may set off the dialer");
  return dialog;
}

async function fill(dialog: Locator, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await dialog.getByLabel(label).fill(value);
}

const call = { "Customer’s number": "098344484", "Call id": guid };
const sale = { "Level 1": "Contacto", "Level 2": "Venta", "Level 3": "Plan básico" };

const record = (dialog: Locator, name: string) =>
  dialog.getByRole("button", { name: `Record the disposition of ${name}’s call` });

const given = (simulator: RunningSimulator, agent: string) =>
  simulator.office?.given.filter(({ fields }) => fields.agent === agent) ?? [];

const offered = (field: Locator) =>
  field.evaluate((input: HTMLInputElement) => Array.from(input.list?.options ?? [], ({ value }) => value));

test("what came of a call is recorded, and its levels are offered the next time", async ({
  page,
  simulator,
}) => {
  freeAgent(simulator, "Ana");
  await openCampaign(page);
  const dialog = await openForm(page, "Ana");
  await expect(dialog.getByLabel("Level 1")).toBeFocused();
  await expect(dialog.getByLabel("Agent")).toHaveValue("Ana");
  await fill(dialog, { ...call, ...sale, Comment: "Llamar\nel lunes", "Extra data 1": "A-1", Tag: "a mano" });
  await record(dialog, "Ana").dblclick();
  await expect(dialog).toContainText("The disposition is recorded");
  await expect(dialog).toContainText("CONTACTO_VENTA_PLAN_BASICO");
  expect(given(simulator, "Ana")).toMatchObject([
    {
      fields: {
        campaign: salida,
        callerid: "098344484",
        guid,
        l1: "Contacto",
        l2: "Venta",
        l3: "Plan básico",
        d1: "A-1",
        comment: "Llamar el lunes",
      },
      tag: "a mano",
    },
  ]);

  await page.reload();
  const next = await openForm(page, "Ana");
  await expect.poll(() => offered(next.getByLabel("Level 1"))).toContain("Contacto");
  expect(await offered(next.getByLabel("Level 2"))).toEqual([]);
  await fill(next, { "Level 1": "Contacto" });
  await expect.poll(() => offered(next.getByLabel("Level 2"))).toEqual(["Venta"]);
});

test("after a call that was placed here, its number and id are there already", async ({
  page,
  simulator,
}) => {
  const location = freeAgent(simulator, "Bruno");
  await page.request.put("/api/settings/agents", { data: { location, context: "desde-ventas" } });
  await openCampaign(page);
  await page.getByRole("button", { name: "Actions with Bruno" }).click();
  await page.getByRole("menuitem", { name: "Call from Bruno’s phone" }).click();
  const calling = page.getByRole("dialog");
  await fill(calling, { "Number to call": "099120000", "Number shown": "24001234" });
  await calling.getByRole("button", { name: "Call from Bruno’s phone" }).click();
  await calling.getByRole("button", { name: "Disposition of this call" }).click({ timeout: 30_000 });
  const dialog = page.getByRole("dialog", { name: "Disposition of Bruno’s call" });
  await expect(dialog.getByLabel("Customer’s number")).toHaveValue("099120000");
  await expect(dialog.getByLabel("Call id")).toHaveValue(simulator.office?.placed.at(-1)?.guid ?? "");
  await fill(dialog, { "Level 1": "Sin contacto", "Level 2": "Ocupado" });
  await record(dialog, "Bruno").click();
  await expect(dialog).toContainText("The disposition is recorded");
});

test("what uContact has against it is said at the field, in its own words too", async ({
  page,
  simulator,
  noise,
}) => {
  noise.expect(/status of 400.*\/api\/dispositions/);
  freeAgent(simulator, "Carla");
  await openCampaign(page);
  const dialog = await openForm(page, "Carla");
  await fill(dialog, { ...call, ...sale, "Level 3": "Nada" });
  await record(dialog, "Carla").click();
  const level1 = dialog.getByLabel("Level 1");
  await expect(level1).toHaveAccessibleDescription(
    /does not take these levels.*Disposition not found for level1: Contacto, level2: Venta, level3: Nada/,
  );
  await expect(level1).toBeFocused();
  await fill(dialog, { "Level 1": "Agenda", "Level 2": "", "Level 3": "" });
  await record(dialog, "Carla").click();
  await expect(dialog.getByLabel(/^Call again at/)).toHaveAccessibleDescription(/Empty schedule date/);
  expect(given(simulator, "Carla")).toEqual([]);
});

test("a date to call again is on the platform’s clock, never past, and reaches the dialer", async ({
  page,
  simulator,
}) => {
  freeAgent(simulator, "Dora");
  await openCampaign(page);
  const dialog = await openForm(page, "Dora");
  const date = dialog.getByLabel("Call again at (America/Montevideo)");
  await fill(dialog, { ...call, "Level 1": "Agenda" });
  await date.fill("2020-01-01T10:00");
  await record(dialog, "Dora").click();
  await expect(date).toHaveAccessibleDescription(/not past/);
  await date.fill("2098-03-02T10:30");
  await dialog.getByLabel("Call again for").selectOption(salida);
  await record(dialog, "Dora").click();
  await expect(dialog).toContainText("The disposition is recorded");
  expect(given(simulator, "Dora")).toMatchObject([
    { fields: { schedule: "2098-03-02 10:30:00", camptoreschedule: salida }, rescheduled: true },
  ]);
  const appointments = () =>
    simulator.office!.schedule.appointments.filter(({ by }) => by === "DispositionCall");
  expect(appointments()).toMatchObject([{ destination: "098344484", state: "scheduled" }]);
  await dialog.getByRole("button", { name: "Undo the call" }).click();
  await expect(dialog).toContainText("The call to 098344484");
  await expect(dialog).toContainText("was taken back. The disposition stays.");
  expect(appointments()).toMatchObject([{ state: "removed" }]);
});

test("what is wrong is said at its field, and nothing is sent", async ({ page, simulator }) => {
  freeAgent(simulator, "Elsa");
  await openCampaign(page);
  const dialog = await openForm(page, "Elsa");
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") sent.push(request.url());
  });
  await record(dialog, "Elsa").click();
  await expect(dialog.getByLabel("Level 1")).toBeFocused();
  for (const [label, value, says] of [
    ["Level 1", "", "Fill this in."],
    ["Level 2", "<img src=x>", "Markup"],
    ["Customer’s number", "", "Fill this in."],
    ["Customer’s number", "caller; drop", "no caller’s number"],
    ["Call id", "../../etc/passwd", "no call id"],
    ["Agent", "", "Fill this in."],
    ["Tag", "=HYPERLINK(1)", "spreadsheet"],
    ["Comment", "x".repeat(2001), "At most 2,000"],
  ] as const) {
    await fill(dialog, { ...call, ...sale, Agent: "Elsa", Tag: "", Comment: "" });
    await fill(dialog, { [label]: value });
    await record(dialog, "Elsa").click();
    await expect(dialog.getByLabel(label)).toHaveAccessibleDescription(new RegExp(says));
  }
  expect(sent).toEqual([]);
});

test("an administrator lists dispositions, and they are offered to everybody", async ({
  page,
  simulator,
  signIn,
}) => {
  const location = freeAgent(simulator, "Fede");
  await page.goto("/settings/dispositions");
  const list = page.getByLabel("Dispositions, one a line");
  await list.fill("Reclamo | Factura\n| Nada\nConsulta");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(list).toHaveAccessibleDescription(/Line 2 is no disposition/);
  await list.fill("Reclamo|Factura\nConsulta\n");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.reload();
  await expect(list).toHaveValue("Reclamo | Factura\nConsulta");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  const own = await signIn({ role: "agent", location });
  await openCampaign(own);
  const dialog = await openForm(own, "Fede");
  await expect.poll(() => offered(dialog.getByLabel("Level 1"))).toContain("Reclamo");
  expect(await offered(dialog.getByLabel("Level 1"))).toContain("Consulta");
  await expect(dialog.getByRole("button", { name: /^Record/ })).toHaveAttribute("aria-disabled", "false");
  await record(dialog, "Fede").click();
  await expect(dialog.locator("[aria-invalid]").first()).toBeVisible();
  expect((await new AxeBuilder({ page: own }).include("[role=dialog]").analyze()).violations).toEqual([]);
});

test("an agent records no one else’s call, and no foreign campaign’s", async ({
  page,
  simulator,
  signIn,
}) => {
  const location = freeAgent(simulator, "Gina");
  freeAgent(simulator, "Hugo");
  await openCampaign(page);
  const own = await signIn({ role: "agent", location });
  await openCampaign(own);
  const input = { callerId: "098344484", guid, level1: "Contacto", level2: "Venta", level3: "Plan básico" };
  const post = (data: object) =>
    own.request.post("/api/dispositions", {
      data: { ...input, ...data },
      headers: { "Idempotency-Key": crypto.randomUUID() },
    });
  expect((await post({ campaign: salida, agent: "Hugo" })).status()).toBe(404);
  expect((await post({ campaign: "Ajena->", agent: "Gina" })).status()).toBe(404);
  expect((await post({ campaign: salida, agent: "Gina" })).status()).toBe(200);
  const context = (of: string) =>
    own.request.get(`/api/calls/context?${new URLSearchParams({ location: of })}`);
  expect((await context(location)).status()).toBe(200);
  expect((await context(`SIP/${phones}`)).status()).toBe(404);
  expect(given(simulator, "Hugo")).toEqual([]);
});
