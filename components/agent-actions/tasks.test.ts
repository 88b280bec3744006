import { expect, test } from "vitest";
import { begun, changed, type Task } from "./tasks";

const ana = { location: "SIP/1", phone: "1", name: "Ana", campaign: "Sales->" };
const bruno = { location: "SIP/2", phone: "2", name: "Bruno", campaign: "Sales->" };
const shown = (tasks: readonly Task[]) => tasks.map(({ id, open }) => [id, open]);

test("a new one is open", () => {
  expect(begun([], "call", ana)).toEqual([{ id: 1, deed: "call", agent: ana, open: true }]);
});

test("one whose dialog was closed is shown again instead of begun anew", () => {
  const closed = changed(begun([], "call", ana), 1, "closed");
  expect(shown(closed)).toEqual([[1, false]]);
  expect(shown(begun(closed, "call", { ...ana, campaign: "Support<-" }))).toEqual([[1, true]]);
});

test.each([
  ["another deed", "disposition", ana],
  ["another agent’s", "call", bruno],
] as const)("%s is a new one, and the first goes on with its dialog closed", (_, deed, agent) => {
  expect(shown(begun(begun([], "call", ana), deed, agent))).toEqual([
    [1, false],
    [2, true],
  ]);
});

test("what was seen goes", () => {
  expect(changed(begun([], "call", ana), 1, "done")).toEqual([]);
});
