import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { recordingSchema } from "@/lib/contracts/recordings";
import { platformClock } from "@/lib/domain/platform-time";
import { createPlatform } from "./client";
import { dateReader } from "./dates";
import { decodeRecordings } from "./decode-recordings";
import { PlatformError } from "./errors";
import { notes } from "./testing/notes";
import { sample } from "./testing/samples";
import { startServer } from "./testing/server";

const guid = "020f9687-adc6-46ca-b675-e96c9d1606ef";
const dates = { read: dateReader("America/Montevideo"), write: platformClock("America/Montevideo") };
const anything = {
  from: "2015-12-03T03:00:00.000Z",
  to: "2016-02-25T02:59:59.000Z",
  agent: "",
  campaign: "",
  source: "",
  destination: "",
  tag: "",
  hours: "",
  rating: null,
  minSeconds: null,
  exclude: "",
  minOccurrences: null,
};

async function platformWith(reply: string) {
  const server = await startServer(() => reply);
  const platform = createPlatform({
    url: server.url,
    credentials: { token: "dG9rZW4=" },
    timeZone: "America/Montevideo",
    timeoutMs: 5000,
    maxConcurrency: 4,
    log: { warn: () => undefined },
  });
  onTestFinished(() => platform.close());
  return { server, platform };
}

describe("a search", () => {
  it("for anything is sent letter for letter", async () => {
    const { server, platform } = await platformWith("[]");
    const { value, unreadable } = await platform.findRecordings(anything, { offset: 0, limit: 50 });
    expect([value, unreadable]).toEqual([{ entries: [], rows: 0 }, 0]);
    expect(server.calls).toMatchObject([{ path: "/Integra/resources/Cdr/getrecords" }]);
    expect(server.calls[0]?.form).toEqual({
      lastrow: "0",
      searchLimit: "50",
      Random: "1",
      filter:
        '{"calldatei":"2015-12-03 00:00:00","calldatef":"2016-02-24 23:59:59","agent":"","campaign":"","source":"",' +
        '"destination":"","data":"","range":"","rating":"","mindur":"","exclude":"","type":"record","cont":""}',
    });
  });

  it("by everything, on another page", async () => {
    const { server, platform } = await platformWith("[]");
    await platform.findRecordings(
      {
        ...anything,
        agent: "Ana",
        campaign: "Ventas->",
        source: "9901",
        destination: "098344484",
        tag: "Reclamo & más",
        hours: "9-18",
        rating: 0,
        minSeconds: 30,
        exclude: "1010",
        minOccurrences: 3,
      },
      { offset: 100, limit: 20 },
    );
    expect(server.calls[0]?.form).toEqual({
      lastrow: "100",
      searchLimit: "20",
      Random: "1",
      filter:
        '{"calldatei":"2015-12-03 00:00:00","calldatef":"2016-02-24 23:59:59","agent":"Ana","campaign":"Ventas->",' +
        '"source":"9901","destination":"098344484","data":"Reclamo & más","range":"9-18","rating":"0","mindur":"30",' +
        '"exclude":"1010","type":"record","cont":"3"}',
    });
  });

  it.each([
    ["0", "platform_refused"],
    ["", "platform_unintelligible"],
    ["{}", "platform_unintelligible"],
    ['[{"guid":"x"}]', "platform_unintelligible"],
  ])("answered by %j fails", async (body, code) => {
    const { platform } = await platformWith(body);
    await expect(platform.findRecordings(anything, { offset: 0, limit: 50 })).rejects.toMatchObject({ code });
  });
});

describe("the vendor's sample", () => {
  it("is read whole: two legs of one call, in its order", async () => {
    const { platform } = await platformWith(sample("getrecords"));
    const { value, unreadable } = await platform.findRecordings(anything, { offset: 0, limit: 50 });
    expect(unreadable).toBe(0);
    expect(value.rows).toBe(2);
    expect(value.entries).toEqual([
      {
        guid,
        id: 1,
        uniqueId: "1655747819.0",
        linkedId: "1655747819.0",
        sequence: 0,
        startedAt: "2022-06-20T20:56:59.000Z",
        endedAt: "2022-06-20T20:58:34.000Z",
        folder: "20220620",
        campaign: "Out<-",
        direction: "inbound",
        agent: "agent",
        source: "9901",
        destination: "33334444",
        durationSeconds: 16,
        billedSeconds: 16,
        result: "NO ANSWER",
        rating: 0,
        tag: null,
        note: null,
        dialerBase: null,
        contact: null,
        data: null,
      },
      expect.objectContaining({ guid, id: 2, agent: "InboxUser", startedAt: "2022-06-20T20:57:00.000Z" }),
    ]);
  });
});

describe("a row", () => {
  const row = { guid, campaign: "Ventas->", calldate: "2026-01-01 00:30:00" };
  const decode = (...rows: unknown[]) => {
    const { note, kinds } = notes();
    return { ...decodeRecordings(rows, note, dates), kinds };
  };

  it("without a guid is dropped and counted, and still makes the page full", () => {
    const { entries, rows, kinds } = decode(row, { ...row, guid: `../${guid}` }, { ...row, guid: null }, 5);
    expect([entries.length, rows]).toEqual([1, 4]);
    expect(kinds).toEqual(["recording.guid", "recording.guid", "recording"]);
  });

  it("of which nothing else is known is a row", () => {
    const { entries, kinds } = decode({ guid });
    expect(kinds).toEqual([]);
    const { guid: own, ...rest } = entries[0]!;
    expect(own).toBe(guid);
    expect(Object.values(rest).every((value) => value === null)).toBe(true);
  });

  it("lies in the folder of its day there, however its date is written", () => {
    expect(decode(row).entries[0]).toMatchObject({
      startedAt: "2026-01-01T03:30:00.000Z",
      folder: "20260101",
    });
    expect(decode({ ...row, calldate: "Jan 1, 2026, 12:30:00\u{202F}AM" }).entries[0]?.folder).toBe(
      "20260101",
    );
    expect(decode({ ...row, calldate: "2026-01-01T02:30:00Z" }).entries[0]?.folder).toBe("20251231");
  });

  it("has null for what cannot be read, and it is counted", () => {
    const { entries, kinds } = decode({
      ...row,
      id: "x",
      calldate: "yesterday",
      finishtime: 7,
      duration: -1,
      billsec: "15",
      rating: [],
      src: 9901,
      dst: { number: 1 },
      peeraccount: 5,
    });
    expect(entries[0]).toMatchObject({
      id: null,
      startedAt: null,
      folder: null,
      endedAt: null,
      durationSeconds: null,
      billedSeconds: 15,
      rating: null,
      source: "9901",
      destination: null,
      agent: null,
    });
    expect(kinds.toSorted()).toEqual([
      "recording.calldate",
      "recording.dst",
      "recording.duration",
      "recording.finishtime",
      "recording.id",
      "recording.peeraccount",
      "recording.rating",
    ]);
  });

  it("of any kind is read into what our own API allows, or refused", () => {
    const field = fc.oneof(fc.jsonValue(), fc.constantFrom(guid, "2026-01-01 00:30:00", "", "0", 1e300));
    const any = fc.dictionary(
      fc.constantFrom(...Object.keys((JSON.parse(sample("getrecords")) as object[])[0]!), "__proto__"),
      field,
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            any,
            any.map((each) => ({ ...each, guid })),
            fc.jsonValue(),
          ),
        ),
        (rows) => {
          try {
            for (const entry of decode(...rows).entries) recordingSchema.parse(entry);
          } catch (error) {
            if (!(error instanceof PlatformError)) throw error;
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
