import { describe, expect, it } from "vitest";
import { agentIdentity, decodeAgent } from "./decode-agents";
import { notes } from "./testing/notes";
import { WireRow } from "./wire";

function decode(fields: Record<string, unknown>) {
  const { note, kinds } = notes();
  const row = new WireRow(fields, "agent", note);
  const location = agentIdentity(row);
  return { agent: location === null ? null : decodeAgent(location, row), kinds };
}

function field(fields: Record<string, unknown>) {
  return decode({ location: "SIP/1010", ...fields });
}

it("has its keys in the order of our API, with what that needs in between", () => {
  const { agent } = field({});
  expect(Object.keys(agent ?? {})).toEqual([
    "location",
    "tech",
    "phone",
    "name",
    "status",
    "paused",
    "pauseReason",
    "queueInCall",
    "callsTaken",
    "lastCallAt",
    "secondsInState",
    "penalty",
  ]);
});

it("all fields absent: all unknown, and nothing to count", () => {
  expect(field({})).toEqual({
    agent: {
      location: "SIP/1010",
      tech: "SIP",
      phone: "1010",
      name: null,
      status: { code: null, key: "unknown" },
      paused: null,
      pauseReason: null,
      queueInCall: null,
      callsTaken: null,
      lastCallAt: null,
      secondsInState: null,
      penalty: null,
    },
    kinds: [],
  });
});

describe("identity", () => {
  it.each<[string, Record<string, unknown>, [string, string, string]]>([
    ["location", { location: "SIP/1010", _interface: "SIP/1" }, ["SIP/1010", "SIP", "1010"]],
    [
      "_interface where location is absent",
      { _interface: "PJSIP/1001", stateinterface: "Custom:x" },
      ["PJSIP/1001", "PJSIP", "1001"],
    ],
    [
      "a remote agent",
      { location: "Local/1007@agents/n", stateinterface: "Custom:ciro" },
      ["Local/1007@agents/n", "Local", "1007"],
    ],
    ["no technology", { location: "1010" }, ["1010", "", "1010"]],
  ])("%s", (_, fields, [location, tech, phone]) => {
    expect(decode(fields)).toMatchObject({ agent: { location, tech, phone }, kinds: [] });
  });

  it.each<[Record<string, unknown>, string[]]>([
    [{ location: 1010 }, ["agent.location"]],
    [{ location: "", _interface: null }, ["agent.location"]],
    [{ stateinterface: "SIP/1010", name: "Daniel" }, []],
  ])("unreadable: %j", (fields, kinds) => {
    expect(decode(fields)).toEqual({ agent: null, kinds });
  });

  it("an unreadable location beside a readable _interface costs the field, not the row", () => {
    expect(decode({ location: 5, _interface: "SIP/1010" })).toMatchObject({
      agent: { location: "SIP/1010" },
      kinds: ["agent.location"],
    });
  });
});

describe("status", () => {
  it.each([
    [1, { code: 1, key: "available" }],
    ["9", { code: 9, key: "wrap_up" }],
    [0, { code: 0, key: "unknown" }],
    [17, { code: 17, key: "unknown" }],
    ["-1", { code: -1, key: "unknown" }],
  ])("%j", (status, read) => {
    expect(field({ status })).toMatchObject({ agent: { status: read }, kinds: [] });
  });

  it.each(["INUSE", 2.5, {}, true])("unreadable: %j", (status) => {
    expect(field({ status })).toMatchObject({
      agent: { status: { code: null, key: "unknown" } },
      kinds: ["agent.status"],
    });
  });
});

describe("pause reason, while paused", () => {
  it.each([
    ["", null],
    ["[]", null],
    ["[ ]", null],
    [undefined, null],
    ["Lunch", "Lunch"],
    ["[Lunch]", "Lunch"],
    ['[Baño "urgente" <5 min>]', 'Baño "urgente" <5 min>'],
    ["[sic] Lunch", "[sic] Lunch"],
    ["Capacitaci\uFFFD", "Capacitaci…"],
    ["[Capacitaci\uFFFD\uFFFD]", "Capacitaci…"],
  ])("%j is %j", (pausedreason, pauseReason) => {
    expect(field({ paused: true, pausedreason })).toMatchObject({ agent: { pauseReason }, kinds: [] });
  });

  it("is none while not paused, and kept while that is unknown", () => {
    expect(field({ paused: false, pausedreason: "Lunch" }).agent?.pauseReason).toBeNull();
    expect(field({ pausedreason: "Lunch" }).agent?.pauseReason).toBe("Lunch");
  });
});

it.each([
  ["callsTaken", "12", "callsTaken", 12],
  ["lastCall", 1541168302, "lastCallAt", "2018-11-02T14:18:22.000Z"],
  ["lastCall", 0, "lastCallAt", null],
  ["incall", 1, "queueInCall", true],
  ["incall", "0", "queueInCall", false],
  ["server", "00:10:12", "secondsInState", 612],
  ["server", "49:00:00", "secondsInState", 176_400],
  ["penalty", "-7.5", "penalty", -7.5],
  ["name", "", "name", null],
])("%s %j is %s %j", (key, value, name, read) => {
  expect(field({ [key]: value })).toMatchObject({ agent: { [name]: read }, kinds: [] });
});
