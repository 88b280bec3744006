import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { recordingsAnswer } from "@/lib/contracts/recordings";
import type { RecordingEntry } from "@/lib/domain/recording";
import type { RunningSimulator } from "@/lib/simulator/server";

type File = { guid: string; kind: "mp3" | "gsm" | "GSM" | "hidden" | "none"; place: string; path: string };

/** A day back from now, in the address. */
function lastDay(more: Record<string, string> = {}): string {
  const now = Math.floor(Date.now() / 60_000) * 60_000;
  const at = (ms: number) => new Date(ms).toISOString();
  return `${new URLSearchParams({ from: at(now - 86_400_000), to: at(now), ...more })}`;
}

/** What the platform has of the day. */
async function entriesOf(page: Page): Promise<readonly RecordingEntry[]> {
  const answer = await page.request.get(`/api/recordings?${lastDay({ limit: "200" })}`);
  return recordingsAnswer.parse(await answer.json()).recordings;
}

/** A call that was talked for a while, and whose recording lies there in that way. */
async function callWith(
  page: Page,
  simulator: RunningSimulator,
  { kind, place }: { kind: File["kind"]; place?: string },
): Promise<RecordingEntry> {
  const files: File[] = await (await fetch(`${simulator.url}/_sim/recordings`)).json();
  const wanted = files.filter((file) => file.kind === kind && (place ?? file.place) === file.place);
  const guids = new Set(wanted.map(({ guid }) => guid));
  const entries = await entriesOf(page);
  const call = entries.find(
    ({ guid, durationSeconds }) => guids.has(guid) && (kind === "none" || (durationSeconds ?? 0) > 25),
  );
  if (call === undefined) throw new Error(`The day has no recording of the kind ${kind}.`);
  return call;
}

/** The page with that call alone, or nearly. */
async function openAt(page: Page, { startedAt, source }: RecordingEntry): Promise<void> {
  const minute = new Date(Math.floor(Date.parse(startedAt!) / 60_000) * 60_000).toISOString();
  await page.goto(`/recordings?${new URLSearchParams({ from: minute, to: minute, source: source! })}`);
}

const player = (page: Page) => page.getByRole("region", { name: "Player" });
const playedSeconds = (page: Page) =>
  page.locator("audio").evaluate((audio: HTMLAudioElement) => audio.currentTime);
const firstPlay = (page: Page) => page.getByRole("button", { name: /^Play / }).first();

async function play(page: Page): Promise<void> {
  await firstPlay(page).click();
  await expect.poll(() => playedSeconds(page)).toBeGreaterThan(0.2);
}

test("a search is a link, and finds the same for a colleague", async ({ page, openScreen, simulator }) => {
  const call = await callWith(page, simulator, { kind: "mp3" });
  await page.goto(`/recordings?${lastDay()}`);
  const search = page.getByRole("search", { name: "Search recordings" });
  await search.getByLabel("Campaign").selectOption(call.campaign!);
  await search.getByLabel("Calling number").fill(call.source!);
  await search.getByRole("button", { name: "More filters" }).click();
  await search.getByLabel("Shortest length (s)").fill("20");
  await search.getByRole("button", { name: "Search", exact: true }).click();
  await expect(page).toHaveURL(/minSeconds=20/);
  const found = page.getByRole("table", { name: "Recorded calls" }).getByRole("row");
  await expect(found.filter({ hasText: `${call.source} → ${call.destination}` }).first()).toBeVisible();
  for (const row of (await found.all()).slice(1)) await expect(row).toContainText(call.campaign!);

  const colleague = await openScreen();
  await colleague.goto(page.url());
  await expect(colleague.getByLabel("Calling number")).toHaveValue(call.source!);
  await expect(colleague.getByRole("row")).toHaveCount(await found.count());
});

test("a recording plays in the page, is sought through by keys, and faster", async ({
  page,
  simulator,
  vigia,
}) => {
  const asked = new Set<string>();
  page.on("request", (request) => asked.add(new URL(request.url()).origin));
  const call = await callWith(page, simulator, { kind: "mp3", place: "backup" });
  await openAt(page, call);
  await play(page);
  await page.keyboard.press("k");
  await expect(player(page).getByRole("button", { name: "Play", exact: true })).toBeVisible();
  const before = await playedSeconds(page);
  await page.keyboard.press("l");
  await expect.poll(() => playedSeconds(page)).toBeCloseTo(before + 10, 0);
  await player(page).getByRole("button", { name: "Back 10 seconds" }).click();
  await expect.poll(() => playedSeconds(page)).toBeCloseTo(before, 0);
  await player(page).getByRole("slider", { name: "Position" }).focus();
  await page.keyboard.press("End");
  await expect.poll(() => playedSeconds(page)).toBeGreaterThan(20);
  await player(page).getByLabel("Speed").selectOption("1.5");
  expect(await page.locator("audio").evaluate((audio: HTMLAudioElement) => audio.playbackRate)).toBe(1.5);
  await player(page).getByRole("button", { name: "Close the player" }).click();
  await expect(player(page)).toHaveCount(0);
  expect([...asked]).toEqual([vigia.url]);

  await page.goto("/audit");
  const row = page.getByRole("row").filter({ hasText: call.guid });
  await expect(row).toHaveCount(1);
  await expect(row).toContainText("Play recording");
});

test("a player is told how long a piece is, and what there is", async ({ page, simulator }) => {
  const { guid, folder } = await callWith(page, simulator, { kind: "mp3" });
  const address = `/api/recordings/${guid}/audio?date=${folder}`;
  const part = await page.request.get(address, { headers: { Range: "bytes=0-99" } });
  const head = await page.request.head(address);
  expect([part.status(), head.status()]).toEqual([206, 200]);
  expect(part.headers()).toMatchObject({ "content-length": "100", "content-type": "audio/mpeg" });
  expect(part.headers()["content-range"]).toBe(`bytes 0-99/${head.headers()["content-length"]}`);
  expect(head.headers()["x-vigia-length"]).toBeUndefined();
});

test("what lies there as GSM is converted, and plays", async ({ page, simulator }) => {
  for (const kind of ["gsm", "hidden"] as const) {
    await openAt(page, await callWith(page, simulator, { kind }));
    await play(page);
  }
  expect(simulator.calls.filter(({ path }) => path.endsWith("Supervisor/convert")).length).toBeGreaterThan(0);
});

test("a recording that is nowhere says where it was looked for", async ({ page, simulator, noise }) => {
  noise.expect(/status of 404.*\/audio/);
  await openAt(page, await callWith(page, simulator, { kind: "none" }));
  await firstPlay(page).click();
  const said = player(page).getByRole("alert");
  await expect(said).toContainText("The recording is nowhere");
  await expect(said.getByRole("listitem")).toHaveText([
    "The telephony server’s folder: not there",
    "The telephony server’s folder of the day: not there",
    "The backup’s folder of the day: not there",
    "The backup’s folder: not there",
    "Conversion by uContact: not possible",
  ]);
});

test("the legs of a call stand as one, with one recording", async ({ page }) => {
  const entries = await entriesOf(page);
  const leg = entries.find(({ guid, id }) =>
    entries.some((other) => other.guid === guid && other.id !== id),
  )!;
  await openAt(page, leg);
  await page
    .getByRole("button", { name: /^2 legs/ })
    .first()
    .click();
  await expect(page.getByRole("dialog").getByRole("listitem")).toHaveCount(2);
});

test("a recording is kept as a file", async ({ page, simulator }) => {
  const call = await callWith(page, simulator, { kind: "mp3" });
  await openAt(page, call);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page
      .getByRole("button", { name: /^Download / })
      .first()
      .click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^\d{8}-[0-9a-f-]{36}\.mp3$/);
});

test("a tag is sent, and found again", async ({ page, simulator }) => {
  const call = await callWith(page, simulator, { kind: "mp3" });
  await openAt(page, call);
  await page.getByRole("button", { name: /^Tag / }).first().click();
  const form = page.getByRole("dialog", { name: "Tag recording" });
  await form.getByLabel("Tag", { exact: true }).fill("<script>");
  await form.getByRole("button", { name: "Tag", exact: true }).click();
  await expect(form.getByLabel("Tag", { exact: true })).toHaveAttribute("aria-invalid", "true");
  expect(simulator.calls.filter(({ path }) => path.endsWith("TagRecord"))).toEqual([]);
  await form.getByLabel("Tag", { exact: true }).fill("Revisar el lunes");
  await form.getByRole("button", { name: "Tag", exact: true }).click();
  await expect(page.getByText("Tag sent")).toBeVisible();
  expect(simulator.calls.filter(({ path }) => path.endsWith("TagRecord"))).toHaveLength(1);

  // Without anybody's help, and after a while: the platform writes it later.
  simulator.advance(3);
  await expect(page.getByRole("row").filter({ hasText: "Revisar el lunes" }).first()).toBeVisible();
  await page.goto(`/recordings?${lastDay({ tag: "Revisar el" })}`);
  await expect(page.getByRole("row").filter({ hasText: call.source! })).toHaveCount(1);
});

test("a lead searches one own campaign, and a link to another tells nothing", async ({
  page,
  signIn,
  noise,
}) => {
  noise.expect(/status of 404.*\/api\/recordings/);
  const entries = await entriesOf(page);
  const own = entries[0]!.campaign!;
  const foreign = entries.find(({ campaign }) => campaign !== own)!.campaign!;
  const screen = await signIn({ role: "lead", scope: [own] });
  await screen.goto("/");
  await screen.getByRole("link", { name: "Recordings" }).click();
  await expect(screen.getByLabel("Campaign").getByRole("option")).toHaveText([own]);
  await screen.goto(`/recordings?${lastDay()}`);
  await expect(screen.getByRole("row").filter({ hasText: own }).first()).toBeVisible();
  await expect(screen.getByRole("row").filter({ hasText: foreign })).toHaveCount(0);
  await screen.goto(`/recordings?${lastDay({ campaign: foreign })}`);
  await expect(screen.getByText("That campaign does not exist or is not yours.")).toBeVisible();
  await expect(screen.getByRole("button", { name: /^Play / })).toHaveCount(0);
});

test("the platform does not answer: the search says so, and is tried again", async ({
  page,
  simulator,
  noise,
}) => {
  noise.expect(/status of 50\d.*\/api\/recordings/);
  simulator.faults.set({ status500: true, only: "getrecords" });
  await page.goto(`/recordings?${lastDay()}`);
  await expect(page.getByText("The search failed")).toBeVisible();
  simulator.faults.clear();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(firstPlay(page)).toBeVisible();
});

test("nothing was found, and the form says what it does not understand", async ({ page }) => {
  await page.goto(`/recordings?${lastDay({ source: "0000000" })}`);
  await expect(page.getByText("No recording matches")).toBeVisible();
  await page.getByRole("button", { name: "More filters" }).click();
  await page.getByLabel("Rating").fill("99");
  await page.getByLabel("From", { exact: true }).fill("2026-11-22T10:00");
  await page.getByLabel("To", { exact: true }).fill("2026-11-21T10:00");
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await expect(page.getByLabel("Rating")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("To", { exact: true })).toHaveAccessibleDescription(
    "The end must not be before the beginning.",
  );
  await expect(page).toHaveURL(/source=0000000/);
});

for (const [name, viewport] of [
  ["a desk", { width: 1366, height: 768 }],
  ["a phone", { width: 390, height: 844 }],
] as const) {
  test(`has no faults for assistive technology, and fits, on ${name}`, async ({ openScreen }) => {
    const screen = await openScreen({ viewport });
    await screen.goto(`/recordings?${lastDay({ hours: "0-24" })}`);
    await play(screen);
    const { violations } = await new AxeBuilder({ page: screen }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    const { scroll, width } = await screen.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      width: document.documentElement.clientWidth,
    }));
    expect(scroll).toBeLessThanOrEqual(width);
  });
}
