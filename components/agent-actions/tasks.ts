import type { ActedOn, Deed } from "./context";

/** Something that was begun with an agent, until somebody has seen what came of it. */
export type Task = {
  readonly id: number;
  readonly deed: Deed;
  readonly agent: ActedOn;
  readonly open: boolean;
};

/** `done`: it was seen, and goes. */
export type TaskChange = "open" | "closed" | "done";

/** One that is there already is shown again, with what came of it; any other goes on with its dialog closed. */
export function begun(before: readonly Task[], deed: Deed, agent: ActedOn): readonly Task[] {
  const known = before.find((task) => task.deed === deed && task.agent.location === agent.location);
  const others = before.filter((task) => task !== known).map((task) => ({ ...task, open: false }));
  if (known !== undefined) return [...others, { ...known, open: true }];
  return [...others, { id: Math.max(0, ...before.map(({ id }) => id)) + 1, deed, agent, open: true }];
}

export function changed(before: readonly Task[], id: number, to: TaskChange): readonly Task[] {
  if (to === "done") return before.filter((task) => task.id !== id);
  return before.map((task) => (task.id === id ? { ...task, open: to === "open" } : task));
}
