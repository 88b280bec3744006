import { beforeEach, expect, it, vi } from "vitest";
import type { Person } from "@/lib/domain/access";
import type { RecordingEntry } from "@/lib/domain/recording";
import type { Sound } from "@/lib/ucontact/recording-web";
import type { Actions } from "./carry-out";
import { rememberListed } from "./listed-recordings";
import { createListening } from "./listen";
import { createPace } from "./pace";
import { Refusal } from "./refusal";

const guid = "0f8fad5b-d9cb-469f-a165-70867728950e";
const folder = "20261122";
const lea: Person = { kind: "user", id: "lea", name: "Lea", role: "lead", scope: "all", location: null };
const caller = { actor: { kind: "system" }, address: null, key: "one key" } as const;
const part = { method: "GET", range: "bytes=0-", ifRange: null } as const;
const minuteMs = 60_000;

beforeEach(() => {
  vi.useFakeTimers();
});

function start(pace = createPace(600), playPace = createPace(60)) {
  const listed = rememberListed();
  const leg = { guid, folder, campaign: "Ventas<-", destination: "2900" } as RecordingEntry;
  listed.add("lea", [leg]);
  const sound: Sound = { kind: "sound", status: 206, headers: {}, body: null };
  const files = {
    locate: vi.fn().mockResolvedValue({ kind: "found", place: "backup", extension: "mp3" }),
    open: vi.fn().mockResolvedValue(sound),
  };
  const carried: string[] = [];
  const keys = new Set<string>();
  const failing: { with: Refusal | null } = { with: null };
  const carryOut: Actions["carryOut"] = async (action, { key }, input) => {
    if (failing.with !== null) throw failing.with;
    carried.push(action.verb);
    keys.add(key);
    return action.work(input);
  };
  const listen = createListening({ listed, files, actions: { carryOut }, pace, playPace });
  const hear = (isDownload = false) => listen(lea, caller, { guid, folder, isDownload }, part);
  return { hear, files, carried, keys, failing };
}

it("counts what is asked for within ten minutes of one another as one play, and what comes later as another", async () => {
  const { hear, carried, keys } = start();
  await hear();
  vi.advanceTimersByTime(9 * minuteMs);
  await hear();
  vi.advanceTimersByTime(9 * minuteMs);
  await hear();
  expect(carried).toEqual(["play_recording"]);
  vi.advanceTimersByTime(11 * minuteMs);
  await hear();
  await hear(true);
  expect(carried).toEqual(["play_recording", "play_recording", "download_recording"]);
  expect(keys.size).toBe(3);
});

it("gives no sound that cannot be recorded, and records the next try", async () => {
  const { hear, files, carried, failing } = start();
  failing.with = new Refusal("audit_unavailable", "The database is away.");
  await expect(hear()).rejects.toMatchObject({ code: "audit_unavailable" });
  expect(files.open).not.toHaveBeenCalled();
  failing.with = null;
  await hear();
  expect(carried).toEqual(["play_recording"]);
});

it("tells a place that does not answer from one where nothing is", async () => {
  const { hear, files } = start();
  const looked = [{ place: "telephony", result: "no_answer" }];
  files.locate.mockResolvedValue({ kind: "unanswered", looked });
  await expect(hear()).rejects.toMatchObject({ code: "platform_refused", details: { looked } });
  files.locate.mockResolvedValue({ kind: "nowhere", looked: [{ place: "telephony", result: "absent" }] });
  await expect(hear()).rejects.toMatchObject({ code: "not_found" });
});

it("bounds how often one person has a recording looked for, not the pieces of a play", async () => {
  const { hear, files, carried } = start(undefined, createPace(2));
  for (let piece = 0; piece < 5; piece += 1) await hear();
  files.locate.mockResolvedValue({ kind: "nowhere", looked: [] });
  await expect(hear(true)).rejects.toMatchObject({ code: "not_found" });
  await expect(hear(true)).rejects.toMatchObject({ code: "too_many_requests" });
  expect(carried).toEqual(["play_recording", "download_recording"]);
});

it("bounds how many one person has open at once, until one is left", async () => {
  const { hear, files } = start();
  const open = async () => {
    files.open.mockResolvedValueOnce({
      kind: "sound",
      status: 200,
      headers: {},
      body: new ReadableStream(),
    });
    return hear();
  };
  const [first] = await Promise.all(Array.from({ length: 8 }, open));
  await expect(hear()).rejects.toMatchObject({ code: "too_many_requests" });
  await first?.body?.cancel();
  await open();
  await expect(hear()).rejects.toMatchObject({ code: "too_many_requests" });
});

it("bounds how often one person asks", async () => {
  const { hear } = start(createPace(2));
  await hear();
  await hear();
  await expect(hear()).rejects.toMatchObject({ code: "too_many_requests" });
});
