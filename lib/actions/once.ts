import { createHash } from "node:crypto";
import { Refusal } from "./refusal";

/** How many keys are remembered: the oldest go first. */
const remembered = 10_000;

type Done = { readonly input: string; readonly answer: Promise<unknown> };

export type Once<T> = {
  /** Does the work once for each key: a repeat with the same input gets the same answer, also while it runs. */
  run(key: string, input: unknown, work: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is running. */
  settled(): Promise<void>;
};

/** Idempotency keys, kept in memory: they do not outlive the process. */
export function createOnce<T>(): Once<T> {
  const done = new Map<string, Done & { readonly answer: Promise<T> }>();
  const running = new Set<Promise<unknown>>();
  return {
    async run(key, input, work) {
      const hash = createHash("sha256").update(JSON.stringify(input)).digest("hex");
      const before = done.get(key);
      if (before !== undefined) {
        if (before.input === hash) return before.answer;
        throw new Refusal("key_reused", "This Idempotency-Key was used with another input.");
      }
      const answer = work();
      done.set(key, { input: hash, answer });
      const [oldest] = done.keys();
      if (done.size > remembered && oldest !== undefined) done.delete(oldest);
      const finished = answer.then(
        () => undefined,
        () => undefined,
      );
      running.add(finished);
      void finished.then(() => running.delete(finished));
      return answer;
    },
    async settled() {
      await Promise.all(running);
    },
  };
}
