import { describe, expect, it } from "vitest";
import { noSettings } from "@/components/campaigns/settings";
import { campaignSettingsDefaults as defaults } from "@/lib/contracts/settings";
import type { Trust } from "./campaign-reads";
import { countStates, entriesOf, inStates, listedState, search } from "./entries";
import { exampleFloorAgent, exampleMembership } from "./example";

const now = Date.parse("2026-03-01T09:00:00.000Z");
const ago = (seconds: number) => new Date(now - seconds * 1000).toISOString();
const reads = new Map([
  ["Ventas<-", now],
  ["Atención<-", now],
  ["Vieja<-", now],
]);
const trust = new Map<string, Trust>([
  ["Ventas<-", "known"],
  ["Atención<-", "known"],
  ["Vieja<-", "lost"],
]);

const agents = [
  exampleFloorAgent("SIP/1001", 2, [exampleMembership("Ventas<-", { inCall: true })], {
    name: "Martín Ñandubay",
    stateSince: ago(700),
  }),
  exampleFloorAgent("SIP/1002", 1, [exampleMembership("Ventas<-"), exampleMembership("Atención<-")], {
    name: "Inés Quiroga",
  }),
  exampleFloorAgent("SIP/1003", 2, [exampleMembership("Atención<-"), exampleMembership("Vieja<-")], {
    name: "Zulma Ferrán",
    stateSince: ago(9000),
  }),
  exampleFloorAgent(
    "Local/1004@x/n",
    1,
    [exampleMembership("Ventas<-", { paused: true, pause: { since: ago(1000), atLeast: true } })],
    { name: null },
  ),
];
const entries = entriesOf(agents, reads, trust, noSettings);
const everybody = { q: "", campaign: "", group: "" };
const titles = (found: typeof entries) => found.map(({ view }) => view.title);

describe("who is found", () => {
  it.each([
    { q: "nandubay", finds: ["Martín Ñandubay"] },
    { q: "INÉS quiroga", finds: ["Inés Quiroga"] },
    { q: "quiroga ines", finds: ["Inés Quiroga"] },
    { q: "1003", finds: ["Zulma Ferrán"] },
    { q: "sip/1002", finds: ["Inés Quiroga"] },
    { q: "local", finds: ["Local/1004@x/n"] },
    { q: "atencion", finds: ["Inés Quiroga", "Zulma Ferrán"] },
    { q: "ines ventas", finds: ["Inés Quiroga"] },
    { q: "martin atencion", finds: [] },
    { q: "  ", finds: ["Martín Ñandubay", "Inés Quiroga", "Zulma Ferrán", "Local/1004@x/n"] },
  ])("by “$q”: $finds", ({ q, finds }) => {
    expect(titles(search(entries, { ...everybody, q }, noSettings))).toEqual(finds);
  });

  it("in a campaign alone", () => {
    expect(titles(search(entries, { ...everybody, campaign: "Atención<-" }, noSettings))).toEqual([
      "Inés Quiroga",
      "Zulma Ferrán",
    ]);
    expect(search(entries, { ...everybody, campaign: "Atención" }, noSettings)).toEqual([]);
  });

  it("in the states wanted", () => {
    const some = inStates(entries, { state: ["available", "paused"], attention: false });
    expect(titles(some)).toEqual(["Inés Quiroga", "Local/1004@x/n"]);
  });

  it("because they need attention: a long call, a long pause", () => {
    const found = inStates(entries, { state: [], attention: true });
    expect(found.map(({ view, findings }) => [view.title, findings[0]?.rule])).toEqual([
      ["Martín Ñandubay", "long_call"],
      ["Local/1004@x/n", "long_pause"],
    ]);
  });
});

describe("whoever belongs to a campaign that is lost", () => {
  it("is in no state that is known, and has no reasons", () => {
    const zulma = entries[2]!;
    expect({ state: listedState(zulma), findings: zulma.findings }).toEqual({
      state: "unknown",
      findings: [],
    });
  });

  it("is counted as unknown, everybody else once in their own state", () => {
    const { all, attention, states } = countStates(entries);
    expect({ all, attention, ...Object.fromEntries(states) }).toEqual({
      all: 4,
      attention: 2,
      in_use: 1,
      available: 1,
      unknown: 1,
      paused: 1,
    });
  });
});

it("gives no reasons for what is stale, and still tells its state", () => {
  const stale = new Map([...trust.keys()].map((campaign): [string, Trust] => [campaign, "stale"]));
  const martin = entriesOf(agents, reads, stale, noSettings)[0]!;
  expect({ state: listedState(martin), findings: martin.findings }).toEqual({
    state: "in_use",
    findings: [],
  });
});

describe("by what an administrator says of the campaigns", () => {
  const settings = new Map([
    ["Ventas<-", { ...defaults, displayName: "Línea Norte", group: "Cliente A" }],
    ["Atención<-", { ...defaults, group: "Cliente B", limits: { ...defaults.limits, callSeconds: 60 } }],
  ]);
  const found = (filter: Partial<typeof everybody>) =>
    titles(search(entries, { ...everybody, ...filter }, settings));

  it("a campaign is found by the name shown and by the platform's", () => {
    const inVentas = ["Martín Ñandubay", "Inés Quiroga", "Local/1004@x/n"];
    expect(found({ q: "linea norte" })).toEqual(inVentas);
    expect(found({ q: "ventas" })).toEqual(inVentas);
    expect(found({ q: "norte ines" })).toEqual(["Inés Quiroga"]);
  });

  it("a group has everybody who is in one of its campaigns", () => {
    expect(found({ group: "Cliente B" })).toEqual(["Inés Quiroga", "Zulma Ferrán"]);
    expect(found({ group: "Cliente B", q: "ventas" })).toEqual(["Inés Quiroga"]);
    expect(found({ group: "Cliente C" })).toEqual([]);
  });

  it("an agent of several campaigns is held against the strictest limit", () => {
    const inBoth = [exampleMembership("Ventas<-"), exampleMembership("Atención<-")];
    const agent = exampleFloorAgent("SIP/1005", 2, inBoth, { stateSince: ago(61) });
    expect(entriesOf([agent], reads, trust, noSettings)[0]?.findings).toEqual([]);
    expect(entriesOf([agent], reads, trust, settings)[0]?.findings).toMatchObject([
      { rule: "long_call", limitSeconds: 60 },
    ]);
  });
});
