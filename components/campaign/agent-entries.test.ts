import { describe, expect, test } from "vitest";
import type { Agent } from "@/lib/domain/agent";
import { attentionDefaults } from "@/lib/domain/attention";
import { exampleAgent } from "@/lib/domain/examples";
import { countByState, matches, nextAgents, sections, trustedEntry, wantedOrder } from "./agent-entries";

const at = Date.parse("2026-03-01T12:00:00.000Z");
const ago = (seconds: number) => new Date(at - seconds * 1000).toISOString();
const onCall = (name: string, seconds: number): Agent =>
  exampleAgent(2, {
    location: `SIP/${name}`,
    phone: name,
    name,
    inCall: true,
    stateSince: ago(seconds),
  });
const noPauses = new Map();
const see = (agents: readonly Agent[], now = at) => ({
  agents,
  pauses: noPauses,
  limits: attentionDefaults,
  at: now,
});

describe("the next picture", () => {
  test("tells who needs attention, in whole minutes", () => {
    const { entries } = nextAgents(null, see([onCall("Ana", 725), onCall("Bruno", 60)]));
    expect(entries.map(({ findings }) => findings)).toEqual([
      [{ rule: "long_call", tone: "watch", seconds: 720, limitSeconds: 600 }],
      [],
    ]);
  });

  test("by the campaign's own limits, from one picture to the next", () => {
    const calm = nextAgents(null, see([onCall("Ana", 90)]));
    const limits = { ...attentionDefaults, callSeconds: 60 };
    const strict = nextAgents(calm, { ...see([onCall("Ana", 90)]), limits });
    expect(calm.entries[0]?.findings).toEqual([]);
    expect(strict.entries[0]?.findings).toMatchObject([{ rule: "long_call", limitSeconds: 60 }]);
  });

  test("keeps the objects of agents who are as they were", () => {
    const first = nextAgents(null, see([onCall("Ana", 30), onCall("Bruno", 30)]));
    const changed = { ...onCall("Bruno", 0), status: { code: 9, key: "wrap_up" as const } };
    const next = nextAgents(first, see([{ ...onCall("Ana", 30) }, changed], at + 2000));
    expect(next.entries[0]).toBe(first.entries[0]);
    expect(next.entries[1]).not.toBe(first.entries[1]);
  });

  test("holds what was told for ten seconds at least", () => {
    const first = nextAgents(null, see([onCall("Ana", 725)]));
    const over = nextAgents(first, see([onCall("Ana", -4)], at + 5000));
    expect(over.entries[0]?.findings).toHaveLength(1);
    const later = nextAgents(over, see([onCall("Ana", -4)], at + 11_000));
    expect(later.entries[0]?.findings).toEqual([]);
  });
});

describe("an agent whose data are old", () => {
  const [entry] = nextAgents(null, see([onCall("Ana", 725)])).entries;
  if (entry === undefined) throw new Error("no entry");

  test.each(["live", "late"] as const)("%s: as it is", (state) => {
    expect(trustedEntry(entry, state)).toBe(entry);
  });
  test("stale: without reasons", () => {
    expect(trustedEntry(entry, "stale")).toEqual({ ...entry, findings: [] });
  });
  test("lost: a name and a phone, and nothing that was", () => {
    const { agent, shown, findings } = trustedEntry(entry, "lost");
    expect({ shown, findings }).toEqual({ shown: "unknown", findings: [] });
    expect(agent).toMatchObject({
      name: "Ana",
      phone: "Ana",
      inCall: null,
      stateSince: null,
      callsTaken: null,
    });
  });
});

test.each([
  ["", true],
  ["álv", true],
  ["ALV 10", true],
  ["  alvarez  ", true],
  ["local/1007", true],
  ["alv 11", false],
])("a search for %j finds Carolina Álvarez of 1007: %s", (q, found) => {
  const agent = exampleAgent(1, { location: "Local/1007@agents/n", phone: "1007", name: "Carolina Álvarez" });
  const [entry] = nextAgents(null, see([agent])).entries;
  expect(entry && matches(entry, { q, state: "all" })).toBe(found);
});

test("a state finds its own", () => {
  const [entry] = nextAgents(null, see([onCall("Ana", 10)])).entries;
  expect(entry && matches(entry, { q: "", state: "in_use" })).toBe(true);
  expect(entry && matches(entry, { q: "", state: "paused" })).toBe(false);
});

describe("the list", () => {
  const { entries } = nextAgents(null, see([onCall("Ana", 10), onCall("Bruno", 900), onCall("Celia", 20)]));
  const compare = new Intl.Collator("es").compare;
  const names = (some: readonly { agent: Agent }[]) => some.map(({ agent }) => agent.name);

  test("has a card for each", () => {
    const { cards, chips } = sections(wantedOrder(entries, "attention", false, compare), entries);
    expect(names(cards)).toEqual(["Bruno", "Celia", "Ana"]);
    expect(chips).toEqual([]);
  });
  test("dense: cards for those who need attention alone", () => {
    const { cards, chips } = sections(wantedOrder(entries, "name", true, compare), entries);
    expect(names(cards)).toEqual(["Bruno"]);
    expect(names(chips)).toEqual(["Ana", "Celia"]);
  });
  test("counts each agent once", () => {
    expect(countByState(entries)).toEqual([{ state: "in_use", count: 3 }]);
  });
});
