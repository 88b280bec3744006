import { expect, test } from "vitest";
import { createWatch } from "./watch";

test.each([
  { pollSeconds: 1, lastsMs: 10_000 },
  { pollSeconds: 2, lastsMs: 10_000 },
  { pollSeconds: 10, lastsMs: 30_000 },
])(
  "a look lasts three polls, ten seconds at least (POLL_SECONDS=$pollSeconds)",
  ({ pollSeconds, lastsMs }) => {
    const watch = createWatch(pollSeconds);
    watch.look({ agentsOf: "A<-" }, 1000);
    watch.look("all_agents", 1000);
    expect(watch.campaigns(999 + lastsMs)).toEqual(["A<-"]);
    expect(watch.allAgents(999 + lastsMs)).toBe(true);
    expect(watch.allAgents(1000 + lastsMs)).toBe(false);
    expect(watch.campaigns(1000 + lastsMs)).toEqual([]);
  },
);

test("only the first look, and one after the last has ended, is new", () => {
  const watch = createWatch(2);
  const look = (now: number, agentsOf = "A<-") => watch.look({ agentsOf }, now);
  expect([look(1000), look(2000), look(2000, "B<-"), look(11_999), look(30_000)]).toEqual([
    true,
    false,
    true,
    false,
    true,
  ]);
  expect([watch.look("all_agents", 0), watch.look("all_agents", 5)]).toEqual([true, false]);
});
