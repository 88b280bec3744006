import { describe, expect, test } from "vitest";
import type { Agent } from "./agent";
import { agentStateKeys } from "./agent";
import { type AgentOrder, agentStateOrder, type OrderedAgent, shownState, sortAgents } from "./agent-order";
import type { AgentFinding } from "./attention";
import { exampleAgent } from "./examples";

const over = (rule: "long_hold" | "long_call", seconds: number, limitSeconds: number): AgentFinding => ({
  rule,
  tone: "watch",
  seconds,
  limitSeconds,
});

function agent(
  location: string,
  code: number,
  changes: Partial<Agent> = {},
  ...findings: AgentFinding[]
): OrderedAgent {
  return { agent: exampleAgent(code, { location, ...changes }), findings };
}

const at = (minute: number) => ({ stateSince: `2026-03-01T12:${String(minute).padStart(2, "0")}:00.000Z` });

const ana = agent("SIP/5", 1, { name: "Ana", ...at(10) });
const beto = agent("SIP/4", 2, { name: "Beto", ...at(0) }, over("long_call", 660, 600));
const caro = agent("SIP/3", 8, { name: "Caro", ...at(5) }, over("long_hold", 360, 180));
const dani = agent("SIP/2", 1, { name: "Dani", paused: true, ...at(1) });
const nobody = agent("SIP/1", 2, { name: null, stateSince: null });

describe("agents are sorted", () => {
  test.each<[AgentOrder, (string | null)[]]>([
    ["attention", ["Caro", "Beto", null, "Ana", "Dani"]],
    ["name", ["Ana", "Beto", "Caro", "Dani", null]],
    ["state", ["Caro", "Beto", null, "Ana", "Dani"]],
    ["time", ["Beto", "Dani", "Caro", "Ana", null]],
  ])("by %s", (by, names) => {
    for (const given of [
      [ana, beto, caro, dani, nobody],
      [nobody, dani, caro, beto, ana],
    ]) {
      expect(sortAgents(given, by).map(({ agent: { name } }) => name)).toEqual(names);
    }
  });

  test("by attention: of several findings the one furthest over its limit counts", () => {
    const both = agent("SIP/9", 8, {}, over("long_hold", 200, 180), over("long_call", 6000, 600));
    expect(sortAgents([caro, both], "attention")).toEqual([both, caro]);
  });

  test.each<AgentOrder>(["attention", "name", "state", "time"])("by %s: equals by their location", (by) => {
    const same = ["SIP/3", "SIP/1", "SIP/2"].map((location) => agent(location, 1));
    expect(sortAgents(same, by).map(({ agent: { location } }) => location)).toEqual([
      "SIP/1",
      "SIP/2",
      "SIP/3",
    ]);
  });

  test("by name as the reader's language has it", () => {
    const names = ["Zoe", "Ángel", "Bruno"].map((name) => agent(name, 1, { name }));
    const { compare } = new Intl.Collator("es");
    expect(sortAgents(names, "name", compare).map(({ agent: { name } }) => name)).toEqual([
      "Ángel",
      "Bruno",
      "Zoe",
    ]);
  });

  test("without changing the list", () => {
    const list = [caro, ana];
    sortAgents(list, "name");
    expect(list).toEqual([caro, ana]);
  });
});

describe("states", () => {
  test.each([
    [1, true, "paused"],
    [0, true, "paused"],
    [2, true, "in_use"],
    [5, true, "unavailable"],
    [1, false, "available"],
    [1, null, "available"],
  ])("status %s, paused %s shows as %s", (code, paused, state) => {
    expect(shownState(exampleAgent(code, { paused }))).toBe(state);
  });

  test("every state has one place in the order", () => {
    expect([...agentStateOrder].sort()).toEqual([...agentStateKeys, "paused"].sort());
  });
});
