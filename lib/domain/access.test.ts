import { describe, expect, test } from "vitest";
import {
  type Area,
  isWithin,
  lensOf,
  type Person,
  type Reach,
  type Role,
  reach,
  type Scope,
  type Viewer,
  wholeFloor,
} from "./access";

function person(role: Role, scope: Scope = "all", location: string | null = "SIP/1010"): Person {
  return { kind: "user", id: "1", name: "Ana", role, scope, location };
}

function wall(agentNames: boolean, campaigns: Scope = "all"): Viewer {
  return { kind: "wall", id: "1", name: "Hall", board: { id: "floor", campaigns, agentNames } };
}

const everybody: readonly Viewer[] = [
  wall(false),
  wall(true),
  person("agent"),
  person("viewer"),
  person("lead"),
  person("supervisor"),
  person("admin"),
];

// Walls without names and with them, agent, viewer, lead, supervisor, administrator.
const table: readonly (readonly [Area, readonly Reach[]])[] = [
  ["floor", ["scope", "scope", "scope", "scope", "scope", "scope", "all"]],
  ["agents", ["none", "scope", "own", "scope", "scope", "scope", "all"]],
  ...(["hang_up", "call", "disposition", "tag", "schedule"] as const).map(
    (area) => [area, ["none", "none", "own", "none", "scope", "scope", "all"]] as const,
  ),
  ["presence", ["none", "none", "none", "none", "scope", "scope", "all"]],
  ["recordings", ["none", "none", "none", "none", "scope", "scope", "all"]],
  ...(["blacklist", "bases", "dialer_tasks", "removal"] as const).map(
    (area) => [area, ["none", "none", "none", "none", "none", "scope", "all"]] as const,
  ),
  ["audit", ["none", "none", "none", "none", "own", "scope", "all"]],
  ["administration", ["none", "none", "none", "none", "none", "none", "all"]],
];

describe("how far somebody may go", () => {
  test.each(table)("%s", (area, reaches) => {
    expect(everybody.map((viewer) => reach(viewer, area))).toEqual(reaches);
  });
});

test("the panel's session by itself reaches nowhere, and sees what its person sees", () => {
  for (const role of ["agent", "lead", "admin"] as const) {
    const one = person(role, ["Sales<-"]);
    const portal: Viewer = { kind: "portal", person: one };
    for (const [area] of table) expect(reach(portal, area)).toBe("none");
    expect(lensOf(portal)).toEqual(lensOf(one));
  }
});

test("a scope of all holds every campaign, a list only its own by their whole names", () => {
  expect(isWithin("all", "Sales<-")).toBe(true);
  expect(isWithin(["Sales<-"], "Sales<-")).toBe(true);
  expect(isWithin(["Sales<-"], "Sales")).toBe(false);
  expect(isWithin([], "")).toBe(false);
});

describe("what somebody sees of the floor", () => {
  test("who sees all of it shares one lens", () => {
    for (const role of ["viewer", "lead", "supervisor", "admin"] as const) {
      expect(lensOf(person(role))).toBe(wholeFloor);
    }
    expect(lensOf(wall(true))).toBe(wholeFloor);
  });

  test("the same campaigns in another order are the same lens", () => {
    const [one, other] = [lensOf(person("lead", ["B", "A"])), lensOf(wall(true, ["A", "B"]))];
    expect(one).toEqual(other);
    expect(one.campaigns).toEqual(["A", "B"]);
  });

  test("different campaigns or agents are never the same lens", () => {
    const lenses = [
      person("viewer"),
      person("viewer", []),
      person("viewer", ["A"]),
      person("viewer", ["A", "B"]),
      person("viewer", ["A,B"]),
      person("viewer", ['A","B']),
      person("agent", ["A"]),
      person("agent", ["A"], "SIP/1011"),
      person("agent", ["A"], null),
      wall(false, ["A"]),
      wall(false),
    ].map(lensOf);
    expect(new Set(lenses.map(({ key }) => key)).size).toBe(lenses.length);
  });

  test("an agent sees their own row, and without a phone nobody's; a wall without names sees counts", () => {
    expect(lensOf(person("agent")).agents).toEqual({ own: "SIP/1010" });
    expect(lensOf(person("agent", "all", null)).agents).toEqual({ own: "" });
    expect(lensOf(wall(false)).agents).toBe("counts");
  });
});
