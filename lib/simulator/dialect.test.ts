import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { clockTime, gsonDate } from "./dates";
import { allCampaigns, type Dialect, oneCampaign, queueSummary } from "./dialect";
import { campaignsOf } from "./floor";
import { hashOrder, toGson } from "./gson";
import { liveFloor } from "./livefloor";
import { readRecording } from "./recording";
import { createSimulation } from "./simulator";

const sample = (name: string) =>
  JSON.parse(readFileSync(new URL(`samples/${name}.json`, import.meta.url), "utf8"));
const old: Dialect = { timeZone: "America/Montevideo", dateForm: "gson", asteriskJava: "old" };

/** Keys in their order, each with the type of its value. */
const shape = (row: object) => Object.entries(row).map(([key, value]) => `${key}: ${typeof value}`);

const { world } = createSimulation({ speed: 0, seed: 3, start: Date.UTC(2026, 10, 22, 14, 0, 0) });
const floor = liveFloor(world);
const summary = (dialect = old) => JSON.parse(queueSummary(campaignsOf(floor), floor.now(), "1_2", dialect));
const all = () => JSON.parse(allCampaigns(campaignsOf(floor)));
const one = (name: string, dialect = old) =>
  JSON.parse(oneCampaign(floor.campaign(name), floor.now(), "1_2", dialect));

describe("keys, their order and types", () => {
  test("queuesummary is the vendor's sample, end marker last", () => {
    const [first, , marker] = sample("queuesummary");
    const rows = summary();
    expect(rows).toHaveLength(9);
    for (const row of rows.slice(0, -1)) expect(shape(row)).toEqual(shape(first));
    expect(shape(rows.at(-1))).toEqual(shape(marker));
  });

  test("campaignstatus without a campaign is the vendor's sample", () => {
    const entry = sample("campaignstatus-all")["Power<-"];
    for (const campaign of Object.values<object>(all())) expect(shape(campaign)).toEqual(shape(entry));
  });

  test("campaignstatus with one is the vendor's sample, and the campaign stands among its agents", () => {
    const { "test->": entry, "SIP/1010": agent } = sample("campaignstatus-one");
    for (const name of floor.names()) {
      for (const [key, row] of Object.entries<Record<string, unknown>>(one(name))) {
        if (key === name) {
          expect(shape(row)).toEqual(shape(entry));
        } else {
          const wanted =
            "pausedreason" in row
              ? shape(agent)
              : shape(agent).filter((field) => !field.startsWith("pausedreason"));
          expect(shape(row)).toEqual(wanted);
        }
      }
    }
  });

  test("field by field, rows are those of the recorded Asterisk, plus the platform's own `server`", () => {
    const types = (rows: object[]) => {
      const seen = new Map<string, string>();
      for (const row of rows) for (const [key, value] of Object.entries(row)) seen.set(key, typeof value);
      return Object.fromEntries(seen);
    };
    const moments = readRecording();
    const recordedAgents = moments.flatMap(({ agents }) =>
      Object.values(agents).flatMap((rows) => Object.values(rows)),
    );
    const agents = floor
      .names()
      .flatMap((name) => Object.values<object>(one(name)).filter((row) => "location" in row));
    expect(types(agents)).toEqual({ ...types(recordedAgents), server: "string" });
    expect(types(summary())).toEqual(types(moments.flatMap(({ queuesummary }) => queuesummary)));
  });
});

describe("figures", () => {
  test("percentages and thresholds are strings, as Java writes them", () => {
    for (const campaign of Object.values<Record<string, unknown>>(all())) {
      expect(campaign.servicelevel).toMatch(/^\d{1,3}\.\d$/);
      expect(campaign.abandonedlevel).toMatch(/^\d{1,3}(\.\d{1,2})?$/);
      expect(campaign.slevelthreshold).toMatch(/^\d+$/);
      expect(campaign.talked).toMatch(/^\d\d:\d\d:\d\d-\d+$/);
    }
  });

  test("a campaign's agents add up, and dateReceived + server is the same now for all", () => {
    for (const [name, campaign] of Object.entries<Record<string, number>>(all())) {
      const { availables, notavailables, paused, busy, busypaused, onwrapup, totalagents } = campaign;
      expect(availables! + notavailables! + paused! + busy! + busypaused! + onwrapup!).toBe(totalagents);
      const agents = Object.values<{ dateReceived: string; server: string }>(one(name)).filter(
        (row) => "location" in row,
      );
      expect(agents).toHaveLength(totalagents!);
      for (const { dateReceived, server } of agents) {
        const [hours, minutes, seconds] = server.split(":").map(Number);
        const since = Date.parse(`${dateReceived} GMT-0300`);
        expect(since + ((hours! * 60 + minutes!) * 60 + seconds!) * 1000).toBe(
          Math.floor(world.now / 1000) * 1000,
        );
      }
    }
  });
});

describe("Gson's hand", () => {
  test("HTML-safe escapes, absent keys for null", () => {
    expect(toGson({ a: "O'Higgins <b> & x=1", b: undefined, c: 2 })).toBe(
      '{"a":"O\\u0027Higgins \\u003cb\\u003e \\u0026 x\\u003d1","c":2}',
    );
    expect(queueSummary(campaignsOf(floor), floor.now(), "1_2", old)).not.toMatch(/[<>']/);
  });

  test("maps in the order of a Java hash table, which is the vendor's sample's", () => {
    expect(hashOrder(["SIP/1001", "SIP/1010", "test->"])).toEqual(Object.keys(sample("campaignstatus-one")));
    const names = summary().map((row: { queue?: string }) => row.queue);
    expect(names).not.toEqual([...names].sort());
  });

  test("campaigns whose names look like numbers or like JavaScript keep their places", () => {
    const entries = new Map([
      ["__proto__", 1],
      ["2024", 2],
      ["a", 3],
    ]);
    expect(toGson(entries)).toBe('{"__proto__":1,"2024":2,"a":3}');
  });
});

describe("dates", () => {
  const at = Date.UTC(2018, 10, 2, 14, 31, 42);
  test.each([
    ["gson", "Nov 2, 2018 11:31:42 AM"],
    ["java11", "Nov 2, 2018, 11:31:42 AM"],
    ["java21", "Nov 2, 2018, 11:31:42\u202fAM"],
    ["question", "Nov 2, 2018, 11:31:42?AM"],
  ] as const)("%s", (form, wanted) => {
    expect(gsonDate(at, "America/Montevideo", form)).toBe(wanted);
  });

  test("in the platform's zone, twelve hours without a leading zero", () => {
    expect(gsonDate(at, "America/Sao_Paulo", "gson")).toBe("Nov 2, 2018 11:31:42 AM");
    expect(gsonDate(Date.UTC(2018, 10, 4, 14), "America/Sao_Paulo", "gson")).toBe("Nov 4, 2018 12:00:00 PM");
    expect(gsonDate(Date.UTC(2026, 0, 1, 3, 5, 9), "America/Montevideo", "gson")).toBe(
      "Jan 1, 2026 12:05:09 AM",
    );
    expect(() => gsonDate(at, "Mars/Base", "gson")).toThrow(RangeError);
  });

  test("times in state go past a day", () => {
    expect([clockTime(0), clockTime(612.9), clockTime(90061)]).toEqual(["00:00:00", "00:10:12", "25:01:01"]);
  });
});

describe("newer asterisk-java", () => {
  const newer: Dialect = { ...old, asteriskJava: "new" };
  test("`_interface` for `location`, more keys, and a list's end on the end marker", () => {
    expect(summary(newer).at(-1)).toMatchObject({ eventList: "Complete", listItems: 8 });
    const row: Record<string, unknown> = one("Ventas<-", newer)["SIP/1018"];
    expect(row).toMatchObject({ _interface: "SIP/1018", channelVariables: {}, wrapuptime: 15 });
    expect(row).not.toHaveProperty("location");
    expect(row).toHaveProperty("lastPause");
    expect(row).toHaveProperty("logintime");
  });
});
