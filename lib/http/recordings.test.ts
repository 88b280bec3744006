import { expect, it, onTestFinished } from "vitest";
import { GET as hear } from "@/app/api/recordings/[guid]/audio/route";
import { POST as tag } from "@/app/api/recordings/[guid]/tag/route";
import { GET as find } from "@/app/api/recordings/route";
import { createActionLimits } from "@/lib/actions/limits";
import { createRecordings } from "@/lib/actions/recordings";
import { recordingsAnswer } from "@/lib/contracts/recordings";
import type { Person } from "@/lib/domain/access";
import type { RecordingEntry } from "@/lib/domain/recording";
import { openOffice } from "@/lib/http/testing/office";
import { startSimulator } from "@/lib/simulator/server";
import { createPlatform } from "@/lib/ucontact/client";
import { createRecordingFiles } from "@/lib/ucontact/recording-files";

const zone = "America/Montevideo";
const noon = Date.UTC(2026, 10, 22, 15);
const day = { from: new Date(noon - 86_400_000).toISOString(), to: new Date(noon).toISOString() };

function somebody(changes: Partial<Person> = {}): Person {
  return { kind: "user", id: "lea", name: "Lea", role: "lead", scope: "all", location: null, ...changes };
}

/** The routes on a real database and a platform with a day of calls; `off`: without the recordings' files. */
async function open({ off = false } = {}) {
  const simulator = await startSimulator({
    speed: 0,
    start: noon,
    warmupHours: 0.2,
    campaigns: 6,
    agents: 60,
  });
  const platform = createPlatform({
    url: simulator.url,
    credentials: { user: "demo", password: "demo" },
    timeZone: zone,
    timeoutMs: 1000,
    maxConcurrency: 4,
    log: { warn: () => undefined },
  });
  const files = createRecordingFiles({
    url: simulator.recordingsUrl,
    backupUrl: simulator.recordingsBackupUrl,
    timeoutMs: 1000,
    convert: platform.convertRecording,
  });
  onTestFinished(async () => {
    await files.close();
    await platform.close();
    await simulator.close();
  });
  const { call, store } = await openOffice();
  const running = await globalThis.vigia;
  if (running?.kind !== "running") throw new Error("not running");
  const recordings = createRecordings({ platform, files: off ? null : files, actions: running.actions });
  globalThis.vigia = Promise.resolve({ ...running, recordings, actionLimits: createActionLimits() });

  const search = (as: Person, query: Record<string, string> = {}) =>
    call(find, "GET", { as, query: `?${new URLSearchParams({ ...day, ...query })}` });
  const found = async (as: Person, query: Record<string, string> = {}) =>
    recordingsAnswer.parse(await (await search(as, query)).json());
  const kinds: { guid: string; kind: string; path: string }[] = await (
    await fetch(`${simulator.url}/_sim/recordings`)
  ).json();
  const ofKind = (entries: readonly RecordingEntry[], kind: string) =>
    entries.find(({ guid }) => kinds.some((file) => file.guid === guid && file.kind === kind))!;

  async function audio(
    as: Person,
    guid: string,
    query: string,
    more: { method?: string; range?: string } = {},
  ) {
    const { method = "GET", range } = more;
    return call(
      (request) => {
        // The office's own calls carry no such header.
        if (range !== undefined) request.headers.set("range", range);
        return hear(request, { params: Promise.resolve({ guid }) });
      },
      method,
      { as, query },
    );
  }

  const askedOf = (path: string) => simulator.calls.filter((received) => received.path.endsWith(path));
  const rows = async () =>
    (await store.latest(99)).map(({ verb, outcome, campaign, target }) => [verb, outcome, campaign, target]);
  return { simulator, call, search, found, ofKind, audio, rows, askedOf, kinds };
}

const error = async (response: Response) => [response.status, (await response.json()).error];

it("lists the latest first, a page at a time, until there are no more", async () => {
  const { found } = await open();
  const first = await found(somebody());
  expect(first.recordings).toHaveLength(50);
  expect(first.next).toBe(50);
  const times = first.recordings.map(({ startedAt }) => startedAt!);
  expect(times).toEqual([...times].sort().reverse());
  const second = await found(somebody(), { offset: "50" });
  const ids = new Set([...first.recordings, ...second.recordings].map(({ id }) => id));
  expect(ids.size).toBe(50 + second.recordings.length);
  expect((await found(somebody(), { offset: "90000" })).next).toBeNull();
});

it("hands every filter on to the platform, empty where it is not given", async () => {
  const { search, askedOf } = await open();
  const filter = {
    agent: "Ana",
    campaign: "Ventas<-",
    source: "099",
    destination: "2900",
    tag: "VIP",
    hours: "9-18",
    rating: "4",
    minSeconds: "30",
    exclude: "0991",
    minOccurrences: "2",
  };
  await search(somebody(), { ...filter, offset: "100", limit: "20" });
  const { form } = askedOf("Cdr/getrecords").at(-1)!;
  expect(form).toMatchObject({ lastrow: "100", searchLimit: "20", Random: "1" });
  expect(JSON.parse(form.filter!)).toEqual({
    calldatei: "2026-11-21 12:00:00",
    calldatef: "2026-11-22 12:00:00",
    agent: "Ana",
    campaign: "Ventas<-",
    source: "099",
    destination: "2900",
    data: "VIP",
    range: "9-18",
    rating: "4",
    mindur: "30",
    exclude: "0991",
    type: "record",
    cont: "2",
  });
});

it("lets who has a scope search one own campaign at a time, and shows nothing of another", async () => {
  const { found, search, askedOf } = await open();
  const all = await found(somebody());
  const own = all.recordings[0]!.campaign!;
  const foreign = all.recordings.find(({ campaign }) => campaign !== own)!.campaign!;
  const lead = somebody({ id: "lara", scope: [own] });
  const before = askedOf("Cdr/getrecords").length;
  expect(await error(await search(lead))).toMatchObject([
    400,
    { code: "invalid_request", field: "campaign" },
  ]);
  expect(await error(await search(lead, { campaign: foreign }))).toMatchObject([
    404,
    { code: "campaign_not_found" },
  ]);
  expect(await error(await search(lead, { campaign: "Nadie<-" }))).toMatchObject([
    404,
    { code: "campaign_not_found" },
  ]);
  expect(askedOf("Cdr/getrecords")).toHaveLength(before);
  const theirs = await found(lead, { campaign: own });
  expect(theirs.recordings.length).toBeGreaterThan(0);
  expect(new Set(theirs.recordings.map(({ campaign }) => campaign))).toEqual(new Set([own]));
});

it("plays what was listed to this person, whole or a part, and nothing else", async () => {
  const { found, audio, ofKind, simulator, kinds } = await open();
  const lea = somebody();
  const { recordings } = await found(lea);
  const { guid, folder } = ofKind(recordings, "mp3");
  const response = await audio(lea, guid, `?date=${folder}`);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("audio/mpeg");
  expect(response.headers.get("cache-control")).toBe("private, no-store");
  const { path } = kinds.find((file) => file.guid === guid)!;
  const file = Buffer.from(await (await fetch(`${simulator.url}/${path}`)).arrayBuffer());
  expect(Buffer.from(await response.arrayBuffer()).equals(file)).toBe(true);

  const part = await audio(lea, guid, `?date=${folder}&download=1`, { range: "bytes=5-9" });
  expect([part.status, part.headers.get("content-range")]).toEqual([206, `bytes 5-9/${file.length}`]);
  expect(part.headers.get("content-disposition")).toBe(`attachment; filename="${folder}-${guid}.mp3"`);
  expect(Buffer.from(await part.arrayBuffer()).equals(file.subarray(5, 10))).toBe(true);
  const head = await audio(lea, guid, `?date=${folder}`, { method: "HEAD" });
  expect([head.status, head.headers.get("content-length")]).toEqual([200, String(file.length)]);

  const notFound = [404, { code: "not_found" }];
  expect(await error(await audio(somebody({ id: "otto" }), guid, `?date=${folder}`))).toMatchObject(notFound);
  expect(await error(await audio(lea, guid, "?date=20200101"))).toMatchObject(notFound);
  // The campaign was theirs when it was listed.
  expect(await error(await audio({ ...lea, scope: ["Otra<-"] }, guid, `?date=${folder}`))).toMatchObject(
    notFound,
  );
});

it("records each play and each download once, however many pieces a browser asks for", async () => {
  const { found, audio, ofKind, rows } = await open();
  const lea = somebody();
  const { guid, folder, campaign } = ofKind((await found(lea)).recordings, "mp3");
  await audio(lea, guid, `?date=${folder}`, { method: "HEAD" });
  expect(await rows()).toEqual([]);
  await Promise.all(
    [0, 100, 200].map((at) => audio(lea, guid, `?date=${folder}`, { range: `bytes=${at}-` })),
  );
  await audio(lea, guid, `?date=${folder}`, { range: "bytes=0-" });
  expect(await rows()).toEqual([["play_recording", "succeeded", campaign, guid]]);
  await audio(lea, guid, `?date=${folder}&download=1`);
  expect(await rows()).toEqual([
    ["download_recording", "succeeded", campaign, guid],
    ["play_recording", "succeeded", campaign, guid],
  ]);
});

it("says where it looked for a recording that is nowhere, without any address, and records that", async () => {
  const { found, audio, ofKind, rows, simulator } = await open();
  const lea = somebody();
  const { guid, folder } = ofKind((await found(lea, { limit: "200" })).recordings, "none");
  const response = await audio(lea, guid, `?date=${folder}`);
  const text = await response.clone().text();
  expect(await error(response)).toMatchObject([
    404,
    { code: "not_found", looked: expect.arrayContaining([{ place: "backup_day", result: "absent" }]) },
  ]);
  expect(text).toContain("the telephony server's folder of the day");
  expect(text).not.toContain(simulator.url);
  expect((await rows()).map(([verb, outcome]) => [verb, outcome])).toEqual([["play_recording", "refused"]]);
});

it("goes on searching and tagging when recordings are off, and plays none", async () => {
  const { found, audio } = await open({ off: true });
  const lea = somebody();
  const { guid, folder } = (await found(lea)).recordings[0]!;
  expect(await error(await audio(lea, guid, `?date=${folder}`))).toMatchObject([404, { code: "not_found" }]);
});

it("tags what was listed, by a number that the call had, and the tag is found again", async () => {
  const { found, call, askedOf, rows, simulator } = await open();
  const lea = somebody();
  const { guid, destination, campaign } = (await found(lea)).recordings[0]!;
  const send = (as: Person, body: unknown, id = guid, key = crypto.randomUUID()) =>
    call((request) => tag(request, { params: Promise.resolve({ guid: id }) }), "POST", { as, body, key });
  const body = { phone: destination, text: "Revisar con Ana" };

  expect(await error(await send(somebody({ id: "otto" }), body))).toMatchObject([404, { code: "not_found" }]);
  expect(await error(await send(lea, { ...body, phone: "12345" }))).toMatchObject([400, { field: "phone" }]);
  expect(askedOf("TagRecord")).toEqual([]);

  expect(await (await send(lea, body)).json()).toEqual({ outcome: "succeeded" });
  expect(askedOf("TagRecord").map(({ form }) => form)).toEqual([
    { phone: destination, guid, data: "Revisar con Ana" },
  ]);
  simulator.advance(5);
  const tagged = await found(lea, { tag: "Revisar con" });
  expect(new Set(tagged.recordings.map((entry) => entry.guid))).toEqual(new Set([guid]));
  expect((await rows())[0]).toEqual(["tag_recording", "succeeded", campaign, guid]);
});

it("tells a tag that was surely not taken from one of which nobody knows", async () => {
  const { found, call, rows, simulator } = await open();
  const lea = somebody();
  const { guid, destination } = (await found(lea)).recordings[0]!;
  const send = () =>
    call((request) => tag(request, { params: Promise.resolve({ guid }) }), "POST", {
      as: lea,
      body: { phone: destination, text: "Revisar" },
      key: crypto.randomUUID(),
    });
  simulator.faults.set({ unauthorized: true, only: "TagRecord" });
  expect(await error(await send())).toMatchObject([502, { code: "platform_refused" }]);
  simulator.faults.clear();
  simulator.faults.set({ status500: true, only: "TagRecord" });
  expect(await (await send()).json()).toEqual({ outcome: "unknown" });
  expect((await rows()).map(([, outcome]) => outcome)).toEqual(["unknown", "failed"]);
});

it.each([
  ["no time", { from: "" }, "from"],
  ["a time that is none", { to: "yesterday" }, "to"],
  ["an end before the beginning", { from: day.to, to: day.from }, "to"],
  ["a long agent", { agent: "a".repeat(201) }, "agent"],
  ["markup", { tag: "<script>" }, "tag"],
  ["control characters", { source: "099\n1" }, "source"],
  ["words for a rating", { rating: "good" }, "rating"],
  ["a rating too high", { rating: "11" }, "rating"],
  ["a negative offset", { offset: "-1" }, "offset"],
  ["a page too large", { limit: "5000" }, "limit"],
  ["hours in words", { hours: "noon" }, "hours"],
  ["an unknown filter", { filter: "{}" }, "filter"],
])("refuses a search with %s, and asks nobody", async (_, query, field) => {
  const { search, askedOf } = await open();
  expect(await error(await search(somebody(), query))).toMatchObject([
    400,
    { code: "invalid_request", field },
  ]);
  expect(askedOf("Cdr/getrecords")).toEqual([]);
});

it.each([
  ["a path in the guid", "../../etc/passwd", "?date=20261122", "guid"],
  ["no guid", "none", "?date=20261122", "guid"],
  ["a path for a day", "0f8fad5b-d9cb-469f-a165-70867728950e", "?date=../../x", "date"],
  ["a day that is none", "0f8fad5b-d9cb-469f-a165-70867728950e", "?date=20261399", "date"],
  ["no day", "0f8fad5b-d9cb-469f-a165-70867728950e", "", "date"],
])("refuses to play with %s, and asks nobody", async (_, guid, query, field) => {
  const { audio, simulator } = await open();
  expect(await error(await audio(somebody(), guid, query))).toMatchObject([
    400,
    { code: "invalid_request", field },
  ]);
  expect(await (await fetch(`${simulator.url}/_sim/recordings/asked`)).json()).toEqual([]);
});
