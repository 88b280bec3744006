import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { startSimulator } from "@/lib/simulator/server";
import { createPlatform } from "./client";
import { PlatformRefused } from "./errors";
import { createRecordingFiles } from "./recording-files";
import type { Recording } from "./recording-web";

type Listed = Recording & { kind: string; place: string; path: string };
const whole = { method: "GET", range: null, ifRange: null } as const;

type More = Partial<Parameters<typeof createRecordingFiles>[0]>;

/** The client against web roots that share no line of code with it. */
async function open(more: More = {}) {
  const simulator = await startSimulator({ speed: 0, warmupHours: 0.2, campaigns: 6, agents: 60 });
  const platform = createPlatform({
    url: simulator.url,
    credentials: { user: "demo", password: "demo" },
    timeZone: "America/Montevideo",
    timeoutMs: 1000,
    maxConcurrency: 4,
    log: { warn: () => undefined },
  });
  const files = createRecordingFiles({
    url: simulator.recordingsUrl,
    backupUrl: simulator.recordingsBackupUrl,
    timeoutMs: 1000,
    convert: platform.convertRecording,
    ...more,
  });
  onTestFinished(async () => {
    await files.close();
    await platform.close();
    await simulator.close();
  });
  const listed: Listed[] = await (await fetch(`${simulator.url}/_sim/recordings`)).json();
  const one = (kind: string, place?: string) =>
    listed.find((file) => file.kind === kind && (place === undefined || file.place === place))!;
  const asked = async () => {
    const requests: { path: string }[] = await (await fetch(`${simulator.url}/_sim/recordings/asked`)).json();
    return requests.map(({ path }) => path);
  };
  return { simulator, platform, files, one, asked };
}

function everywhere({ guid, folder }: Recording, extension: string) {
  return [
    `telephony/records/${guid}.${extension}`,
    `telephony/records/${folder}/${guid}.${extension}`,
    `backup/records/${folder}/${guid}.${extension}`,
    `backup/records/${guid}.${extension}`,
  ];
}

async function webServer(answer: Parameters<typeof createServer>[1]) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

it.each([
  ["telephony", 1],
  ["telephony-day", 2],
  ["backup-day", 3],
  ["backup", 4],
])("finds an mp3 in %s, asking the places in order, and remembers it", async (place, tries) => {
  const { files, one, asked } = await open();
  const recording = one("mp3", place);
  expect(await files.locate(recording)).toEqual({
    kind: "found",
    place: place.replace("-", "_"),
    extension: "mp3",
  });
  expect(await asked()).toEqual(everywhere(recording, "mp3").slice(0, tries));
  await files.locate(recording);
  expect(await asked()).toHaveLength(tries);
});

it.each(["gsm", "GSM", "hidden"])(
  "has a recording that lies there as %s converted, and plays that",
  async (kind) => {
    const { files, one } = await open();
    const recordings = [
      one(kind, "telephony-day") ?? one(kind, "backup-day"),
      one(kind, "telephony") ?? one(kind, "backup"),
    ];
    for (const recording of recordings) {
      const found = await files.locate(recording);
      expect(found).toEqual({ kind: "found", place: recording.place.replace("-", "_"), extension: "mp3" });
    }
  },
);

it("asks all places for each kind before the platform, and says where it looked", async () => {
  const { files, one, asked } = await open();
  const recording = one("none");
  expect(await files.locate(recording)).toEqual({
    kind: "nowhere",
    looked: ["telephony", "telephony_day", "backup_day", "backup", "conversion"].map((place) => ({
      place,
      result: "absent",
    })),
  });
  expect(await asked()).toEqual(
    ["mp3", "gsm", "GSM"].flatMap((extension) => everywhere(recording, extension)),
  );
});

it("looks once, however many ask at once", async () => {
  const { files, one, asked } = await open();
  const recording = one("hidden");
  await Promise.all([files.locate(recording), files.locate(recording), files.locate(recording)]);
  const first = (await asked()).filter(
    (path) => path.startsWith("telephony/records/") && path.endsWith(".gsm"),
  );
  expect(first).toHaveLength(2);
});

it("gives the whole, a part, and what is beyond its end, as the web server does", async () => {
  const { files, one, simulator } = await open();
  const recording = one("mp3", "backup");
  const bytes = new Uint8Array(await (await fetch(`${simulator.url}/${recording.path}`)).arrayBuffer());
  const ask = async (range: string | null, more = {}) => {
    const opened = await files.open(recording, { ...whole, range, ...more });
    if (opened.kind !== "sound") throw new Error(opened.kind);
    const { status, headers, body } = opened;
    const said = body === null ? null : new Uint8Array(await new Response(body).arrayBuffer());
    return [status, headers["content-range"], headers["content-length"], said];
  };
  const size = bytes.length;
  expect(await ask(null)).toEqual([200, undefined, String(size), bytes]);
  expect(await ask("bytes=10-19")).toEqual([206, `bytes 10-19/${size}`, "10", bytes.slice(10, 20)]);
  expect(await ask("bytes=-5")).toEqual([206, `bytes ${size - 5}-${size - 1}/${size}`, "5", bytes.slice(-5)]);
  expect(await ask(`bytes=${size}-`)).toEqual([416, `bytes */${size}`, undefined, null]);
  expect(await ask("bytes=0-9", { ifRange: '"other"' })).toEqual([200, undefined, String(size), bytes]);
  expect(await ask(null, { method: "HEAD" })).toEqual([200, undefined, String(size), null]);
  // Not one range: it is not passed on.
  expect((await ask("bytes=0-1,5-6"))[0]).toBe(200);
  expect((await ask("lines=1-2\r\nx: y"))[0]).toBe(200);
});

it.each(["../../etc/passwd", "a0b1", "", "0f8fad5b-d9cb-469f-a165-70867728950e/.."])(
  "asks nobody for what is no guid: %j",
  async (guid) => {
    const { files, asked } = await open();
    await expect(files.locate({ guid, folder: "20261122" })).rejects.toThrow();
    await expect(
      files.locate({ guid: "0f8fad5b-d9cb-469f-a165-70867728950e", folder: "2026/../x" }),
    ).rejects.toThrow();
    expect(await asked()).toEqual([]);
  },
);

it("follows no redirect, and takes no page for sound", async () => {
  const elsewhere: string[] = [];
  const other = await webServer((request, response) => {
    elsewhere.push(request.url ?? "");
    response.end("sound");
  });
  const url = await webServer((request, response) => {
    if (request.url?.startsWith("/to/")) response.writeHead(302, { location: `${other}/there.mp3` }).end();
    else response.writeHead(200, { "content-type": "text/html" }).end("<h1>Sign in</h1>");
  });
  const { files, one } = await open({ url: `${url}/to`, backupUrl: url });
  const found = await files.locate(one("mp3"));
  expect(found.kind).toBe("unanswered");
  expect(elsewhere).toEqual([]);
});

it("goes on to the backup when the telephony server is silent, and says which place did not answer", async () => {
  const gone = await webServer(() => undefined);
  const { files, one } = await open({ url: gone });
  expect(await files.locate(one("mp3", "backup"))).toMatchObject({ kind: "found", place: "backup" });
  expect(await files.locate(one("none"))).toEqual({
    kind: "unanswered",
    looked: [
      { place: "telephony", result: "no_answer" },
      { place: "telephony_day", result: "no_answer" },
      { place: "backup_day", result: "absent" },
      { place: "backup", result: "absent" },
      { place: "conversion", result: "absent" },
    ],
  });
});

it("asks no backup where there is none", async () => {
  const { files, one, asked } = await open({ backupUrl: null });
  expect(await files.locate(one("mp3", "backup"))).toMatchObject({ kind: "nowhere" });
  expect((await asked()).filter((path) => path.startsWith("backup"))).toEqual([]);
});

it("looks anew when a recording has gone from where it was", async () => {
  const paths = new Set<string>();
  const url = await webServer((request, response) => {
    if (!paths.has(request.url ?? "")) response.writeHead(404).end();
    else response.writeHead(200, { "content-type": "audio/mpeg" }).end("sound");
  });
  const { files } = await open({ url, backupUrl: null });
  const recording = { guid: "0f8fad5b-d9cb-469f-a165-70867728950e", folder: "20261122" };
  paths.add(`/records/${recording.guid}.mp3`);
  expect(await files.locate(recording)).toMatchObject({ place: "telephony" });
  paths.clear();
  paths.add(`/records/20261122/${recording.guid}.mp3`);
  expect(await files.open(recording, whole)).toMatchObject({ kind: "sound", status: 200 });
});

it("looks once for a GSM that cannot be converted, however many pieces of it are played", async () => {
  let asked = 0;
  const url = await webServer((request, response) => {
    asked += 1;
    if (request.url?.endsWith(".gsm") !== true) response.writeHead(404).end();
    else response.writeHead(200, { "content-type": "application/octet-stream" }).end("sound");
  });
  const conversions: string[] = [];
  const { files } = await open({
    url,
    backupUrl: null,
    convert: async (guid) => {
      conversions.push(guid);
      throw new PlatformRefused();
    },
  });
  const recording = { guid: "0f8fad5b-d9cb-469f-a165-70867728950e", folder: "20261122" };
  expect(await files.locate(recording)).toMatchObject({ extension: "gsm" });
  const before = asked;
  for (let piece = 0; piece < 3; piece += 1) {
    expect(await files.open(recording, whole)).toMatchObject({ kind: "sound", status: 200 });
  }
  expect(asked - before).toBe(3);
  expect(conversions).toHaveLength(1);
});

it("waits for nobody long when all connections are taken by who listens", async () => {
  const url = await webServer((request, response) => {
    response.writeHead(200, { "content-type": "audio/mpeg" });
    if (request.headers.range === undefined) response.write("sound");
    else response.end("s");
  });
  const { files } = await open({ url, backupUrl: null, timeoutMs: 300 });
  const recording = { guid: "0f8fad5b-d9cb-469f-a165-70867728950e", folder: "20261122" };
  const kinds = await Promise.all(
    Array.from({ length: 65 }, async () => (await files.open(recording, whole)).kind),
  );
  expect(kinds.filter((kind) => kind === "unanswered")).toHaveLength(1);
});

it("reads from the web server only as fast as it is listened to, and stops when nobody listens", async () => {
  let sent = 0;
  let closed = false;
  const chunk = Buffer.alloc(256 * 1024);
  const url = await webServer((request, response) => {
    response.writeHead(200, { "content-type": "audio/mpeg" });
    if (request.headers.range !== undefined) {
      response.end("s");
      return;
    }
    response.on("close", () => {
      closed = true;
    });
    const more = () => {
      for (let fits = true; fits && sent < 400; sent += 1) fits = response.write(chunk);
      if (sent < 400) response.once("drain", more);
    };
    more();
  });
  const { files } = await open({ url, backupUrl: null });
  const opened = await files.open(
    { guid: "0f8fad5b-d9cb-469f-a165-70867728950e", folder: "20261122" },
    whole,
  );
  if (opened.kind !== "sound" || opened.body === null) throw new Error("no sound");
  const reader = opened.body.getReader();
  await reader.read();
  await new Promise((resolve) => setTimeout(resolve, 300));
  // 100 MB are there to be sent; a few fit between.
  expect(sent).toBeLessThan(100);
  await reader.cancel();
  await expect.poll(() => closed).toBe(true);
});
