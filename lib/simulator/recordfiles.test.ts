import { describe, expect, test } from "vitest";
import { gsmFrame, gsmSound } from "./gsmsound";
import { mp3Frame, mp3Sound } from "./mp3sound";
import type { FileKind, RecordFile } from "./recordfiles";
import { logIn, post, start, text } from "./testclient";

type Listed = RecordFile & { path: string; converted: boolean };

async function open() {
  const simulator = await start({ still: true });
  const token = await logIn(simulator);
  const files: Listed[] = await (await fetch(`${simulator.url}/_sim/recordings`)).json();
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${simulator.url}/${path}`, { headers });
  const first = (kind: FileKind, place?: string) =>
    files.find((file) => file.kind === kind && (place === undefined || file.place === place))!;
  const convert = (guid: string, folder: string) =>
    text(post(simulator, "Supervisor/convert", { guid, folder }, token));
  return { simulator, files, get, first, convert };
}

/** The eight paths at which a client may look. */
const everywhere = ({ guid, folder }: RecordFile) =>
  ["mp3", "gsm", "GSM"].flatMap((extension) =>
    [
      `telephony/records/`,
      `telephony/records/${folder}/`,
      `backup/records/${folder}/`,
      `backup/records/`,
    ].map((directory) => `${directory}${guid}.${extension}`),
  );

describe("the recordings' files", () => {
  test("lie in each of the four places, as MP3, .gsm, .GSM, only after convert, or nowhere", async () => {
    const { files, get, first } = await open();
    const pairs = new Set(files.map(({ kind, place }) => `${kind} ${place}`));
    for (const place of ["telephony", "telephony-day", "backup-day", "backup"])
      expect(pairs).toContain(`mp3 ${place}`);
    for (const kind of ["mp3", "gsm", "GSM", "hidden", "none"] as const) {
      const file = first(kind);
      const found: string[] = [];
      for (const path of everywhere(file)) if ((await get(path)).status === 200) found.push(path);
      expect(found).toEqual(kind === "hidden" || kind === "none" ? [] : [file.path]);
    }
  });

  test("are frames of sound from end to end, the same each time", async () => {
    const { get, first } = await open();
    const mp3 = new Uint8Array(await (await get(first("mp3").path)).arrayBuffer());
    expect(mp3.length % mp3Frame.bytes).toBe(0);
    for (let at = 0; at < mp3.length; at += mp3Frame.bytes)
      expect([...mp3.subarray(at, at + 3)]).toEqual([0xff, 0xfb, 0x14]);
    const gsm = new Uint8Array(await (await get(first("gsm").path)).arrayBuffer());
    expect(gsm.length % gsmFrame.bytes).toBe(0);
    for (let at = 0; at < gsm.length; at += gsmFrame.bytes) expect(gsm[at]! >> 4).toBe(0xd);
    expect(mp3Sound(2, [7, -1])).toEqual(mp3Sound(2, [7, -1]));
    expect(mp3Sound(2, [7])).not.toEqual(mp3Sound(2, [8]));
    expect(gsmSound(2, [7])).not.toEqual(gsmSound(2, [-1]));
  });

  test("answer ranges, and say when they were written", async () => {
    const { get, first, simulator } = await open();
    const { path } = first("mp3");
    const answer = await get(path);
    const whole = new Uint8Array(await answer.arrayBuffer());
    expect(answer.headers.get("accept-ranges")).toBe("bytes");
    expect(answer.headers.get("content-type")).toBe("audio/mpeg");
    const written = Date.parse(answer.headers.get("last-modified")!);
    expect(simulator.clock.now() - written).toBeGreaterThan(0);
    expect(simulator.clock.now() - written).toBeLessThan(25 * 3_600_000);
    const part = async (range: string, more = {}) => {
      const reply = await get(path, { range, ...more });
      return [
        reply.status,
        reply.headers.get("content-range"),
        new Uint8Array(await reply.arrayBuffer()),
      ] as const;
    };
    const size = whole.length;
    expect(await part("bytes=0-99")).toEqual([206, `bytes 0-99/${size}`, whole.slice(0, 100)]);
    expect(await part("bytes=100-")).toEqual([206, `bytes 100-${size - 1}/${size}`, whole.slice(100)]);
    expect(await part("bytes=-10")).toEqual([
      206,
      `bytes ${size - 10}-${size - 1}/${size}`,
      whole.slice(-10),
    ]);
    expect((await part(`bytes=${size}-`)).slice(0, 2)).toEqual([416, `bytes */${size}`]);
    expect((await part("bytes=0-9", { "if-range": '"other"' }))[0]).toBe(200);
    expect((await part("bytes=0-9", { "if-range": answer.headers.get("etag")! }))[0]).toBe(206);
    const quiet = await simulator.handle(
      new Request(`http://platform.test/${path}`, { headers: { range: "bytes=0-99" } }),
    );
    expect([quiet.status, new Uint8Array(await quiet.arrayBuffer())]).toEqual([206, whole.slice(0, 100)]);
    const head = await fetch(`${simulator.url}/${path}`, { method: "HEAD" });
    expect([head.status, head.headers.get("content-length")]).toEqual([200, String(size)]);
  });

  test("convert makes an MP3 in the file's own place; its folder must be right", async () => {
    const { get, files, convert } = await open();
    const inDay = files.find(({ kind, place }) => kind === "hidden" && place.endsWith("-day"))!;
    const flat = files.find(({ kind, place }) => kind === "gsm" && !place.endsWith("-day"))!;
    expect(await convert(inDay.guid, "")).toBe("0");
    expect(await convert(flat.guid, flat.folder)).toBe("0");
    expect((await get(inDay.path)).status).toBe(404);
    expect(await convert(inDay.guid, inDay.folder)).toBe("1");
    expect(await convert(flat.guid, "")).toBe("1");
    expect((await get(inDay.path)).status).toBe(200);
    expect((await get(flat.path)).status).toBe(200);
    expect((await get(flat.path.replace(/gsm$/, "mp3"))).headers.get("content-type")).toBe("audio/mpeg");
    const nowhere = files.find(({ kind }) => kind === "none")!;
    expect(await convert(nowhere.guid, nowhere.place.endsWith("-day") ? nowhere.folder : "")).toBe("0");
    expect(await convert("../../etc/passwd", "")).toBe("0");
  });

  test("what was asked is kept, and faults hit the files too", async () => {
    const { get, first, simulator } = await open();
    const { path } = first("mp3", "telephony");
    await get(path, { range: "bytes=0-1" });
    await get("backup/records/..%2f..%2fetc/passwd");
    expect(await (await fetch(`${simulator.url}/_sim/recordings/asked`)).json()).toMatchObject([
      { path, range: "bytes=0-1", status: 206 },
      { status: 404 },
    ]);
    simulator.faults.set({ status500: true, only: "records" });
    expect((await get(path)).status).toBe(500);
    simulator.faults.set({ status500: true, only: "backup/records" });
    expect((await get(path)).status).toBe(200);
    simulator.faults.clear();
    simulator.faults.set({ cut: true, only: "records" });
    await expect(get(path).then((answer) => answer.arrayBuffer())).rejects.toThrow();
  });
});
