import { describe, expect, it } from "vitest";
import { noSettings } from "@/components/campaigns/settings";
import type { Trust } from "./campaign-reads";
import { entriesOf } from "./entries";
import { exampleFloorAgent, exampleMembership } from "./example";
import { columnOf, firstSort, nextSort, rankNames, type Sort, sortEntries } from "./order";

const now = Date.parse("2026-03-01T09:00:00.000Z");
const ago = (seconds: number) => new Date(now - seconds * 1000).toISOString();
const reads = new Map<string, number | null>([
  ["A<-", now - 1000],
  ["B<-", now - 4000],
  ["C<-", now - 300_000],
]);
const trust = new Map<string, Trust>([
  ["A<-", "known"],
  ["B<-", "known"],
  ["C<-", "lost"],
]);
const entries = entriesOf(
  [
    exampleFloorAgent("SIP/1", 1, [exampleMembership("A<-", { callsTaken: 5, lastCallAt: ago(50) })], {
      name: "Óscar",
      stateSince: ago(10),
    }),
    exampleFloorAgent("SIP/2", 2, [exampleMembership("B<-", { callsTaken: 9, lastCallAt: ago(700) })], {
      name: "Olga",
      stateSince: ago(690),
    }),
    exampleFloorAgent(
      "SIP/3",
      1,
      [
        exampleMembership("A<-", {
          callsTaken: null,
          paused: true,
          pause: { since: ago(2000), atLeast: false },
        }),
      ],
      { name: "Pía", stateSince: null },
    ),
    exampleFloorAgent("SIP/4", 2, [exampleMembership("C<-", { callsTaken: 99 })], {
      name: "Ana",
      stateSince: ago(9000),
    }),
  ],
  reads,
  trust,
  noSettings,
);
const names = entries.map(({ view }) => ({ title: view.title, location: view.agent.location }));
const ranks = rankNames(names, new Intl.Collator("es").compare);
const sorted = (sort: Sort) => sortEntries(entries, sort, ranks).map(({ view }) => view.title);

describe("the order of agents", () => {
  it.each<{ sort: Sort; order: string[]; because: string }>([
    {
      sort: "attention",
      order: ["Pía", "Olga", "Ana", "Óscar"],
      because: "furthest over the limit first, then by name",
    },
    { sort: "name", order: ["Ana", "Olga", "Óscar", "Pía"], because: "accents count as the language says" },
    { sort: "-name", order: ["Pía", "Óscar", "Olga", "Ana"], because: "turned round" },
    { sort: "-time", order: ["Olga", "Óscar", "Ana", "Pía"], because: "lost and unknown stand last" },
    { sort: "time", order: ["Óscar", "Olga", "Ana", "Pía"], because: "they do so turned round, too" },
    { sort: "-calls", order: ["Olga", "Óscar", "Ana", "Pía"], because: "most calls first" },
    { sort: "-pause", order: ["Pía", "Ana", "Olga", "Óscar"], because: "who is on none stands last" },
    { sort: "-lastCall", order: ["Óscar", "Olga", "Ana", "Pía"], because: "the latest first" },
    { sort: "-age", order: ["Ana", "Olga", "Óscar", "Pía"], because: "the oldest row first, lost or not" },
    { sort: "state", order: ["Óscar", "Olga", "Pía", "Ana"], because: "from who is free to who is unknown" },
  ])("by $sort: $because", ({ sort, order }) => {
    expect(sorted(sort)).toEqual(order);
  });

  it("leaves the list given as it is", () => {
    const before = [...entries];
    sorted("name");
    expect(entries).toEqual(before);
  });

  it("ranks equal names by location", () => {
    const same = ["SIP/2", "SIP/10"].map((location) => ({ title: "Ana", location }));
    expect([...rankNames(same, new Intl.Collator("es").compare)]).toEqual([
      ["SIP/10", 0],
      ["SIP/2", 1],
    ]);
  });
});

describe("pressing a column's name", () => {
  it.each<{ from: Sort; column: Parameters<typeof nextSort>[1]; to: Sort }>([
    { from: "attention", column: "time", to: "-time" },
    { from: "-time", column: "time", to: "time" },
    { from: "time", column: "time", to: "-time" },
    { from: "time", column: "name", to: "name" },
    { from: "name", column: "name", to: "-name" },
  ])("$column, sorted by $from, sorts by $to", ({ from, column, to }) => {
    expect(nextSort(from, column)).toBe(to);
  });

  it("begins with what one looks for", () => {
    expect([firstSort("name"), firstSort("calls"), firstSort("age")]).toEqual(["name", "-calls", "-age"]);
  });

  it("knows a sort's column and direction", () => {
    expect(columnOf("-calls")).toEqual({ column: "calls", direction: "descending" });
    expect(columnOf("attention")).toBeNull();
  });
});
