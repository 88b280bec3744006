"use client";

import { useEffect, useRef, useState } from "react";
import type { ChangeRefusal, ChangeResult } from "@/lib/client/changes";
import { newKey } from "@/lib/client/hang-up";

/** How one part of something large stands. `unanswered`: it may be done; sent again, it is not done twice. */
export type PartState<Answer> =
  | { readonly step: "waiting" | "sending" | "unanswered" }
  | { readonly step: "refused"; readonly error: ChangeRefusal }
  | { readonly step: "done"; readonly answer: Answer };

export type SentPart<Part, Answer> = {
  readonly part: Part;
  readonly key: string;
  readonly state: PartState<Answer>;
};

/** After these the parts behind would fare no better. */
const ends: readonly string[] = [
  "not_signed_in",
  "not_allowed",
  "wrong_origin",
  "audit_unavailable",
  "no_data_yet",
];
const patienceMs = 5000;
/** Where a button to send was, the one to stop may be: the second click of a double click stops nothing. */
const doubleClickMs = 800;

/**
 * Sends something large in parts, one after another, each under its own key. It goes on behind a part that is refused,
 * waits when Vigía says that it is too fast, and stops where nobody answers.
 */
export function useParts<Part, Answer>(
  send: (part: Part, key: string) => Promise<ChangeResult<Answer>>,
): {
  readonly parts: readonly SentPart<Part, Answer>[];
  readonly isRunning: boolean;
  readonly begin: (parts: readonly Part[]) => void;
  /** Sends what is not done, but for what may have been done under a refusal. */
  readonly goOn: () => void;
  readonly stop: () => void;
} {
  const [parts, setParts] = useState<readonly SentPart<Part, Answer>[]>([]);
  const [isRunning, setRunning] = useState(false);
  const running = useRef<AbortController | null>(null);
  const begunAt = useRef(0);

  useEffect(() => {
    if (!isRunning) return;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", stay);
    return () => window.removeEventListener("beforeunload", stay);
  }, [isRunning]);
  useEffect(() => () => running.current?.abort(), []);

  async function run(all: readonly SentPart<Part, Answer>[]) {
    if (running.current !== null) return;
    const stopping = new AbortController();
    running.current = stopping;
    begunAt.current = performance.now();
    setRunning(true);
    let list = all;
    const put = (at: number, state: PartState<Answer>) => {
      list = list.map((each, index) => (index === at ? { ...each, state } : each));
      setParts(list);
    };
    for (const [at, { part, key, state }] of all.entries()) {
      if (stopping.signal.aborted) break;
      if (state.step !== "waiting") continue;
      put(at, { step: "sending" });
      const result = await sendWhenLetIn(() => send(part, key), stopping.signal);
      if (result === null) put(at, { step: "waiting" });
      else if (result.kind === "done") put(at, { step: "done", answer: result.answer });
      else if (result.kind === "refused") put(at, { step: "refused", error: result.error });
      else put(at, { step: "unanswered" });
      if (result?.kind === "unanswered" || (result?.kind === "refused" && ends.includes(result.error.code)))
        break;
    }
    running.current = null;
    setRunning(false);
  }

  return {
    parts,
    isRunning,
    begin: (given) =>
      void run(given.map((part) => ({ part, key: newKey(), state: { step: "waiting" as const } }))),
    goOn: () =>
      void run(
        parts.map((each) => {
          if (each.state.step === "unanswered") return { ...each, state: { step: "waiting" } };
          // A refusal is remembered under its key.
          return mayRepeat(each.state) ? { ...each, key: newKey(), state: { step: "waiting" } } : each;
        }),
      ),
    stop() {
      if (performance.now() - begunAt.current > doubleClickMs) running.current?.abort();
    },
  };
}

/** Whether a part was refused in such a way that it was surely not done. */
export function mayRepeat(state: PartState<unknown>): boolean {
  return state.step === "refused" && state.error.outcome !== "unknown";
}

/** @returns null when it was stopped while it waited to be let in */
async function sendWhenLetIn<Answer>(
  send: () => Promise<ChangeResult<Answer>>,
  signal: AbortSignal,
): Promise<ChangeResult<Answer> | null> {
  for (;;) {
    const result = await send();
    if (result.kind !== "refused" || result.error.code !== "too_many_requests") return result;
    const { retryAfterSeconds } = result.error;
    const ms = retryAfterSeconds === undefined ? patienceMs : retryAfterSeconds * 1000;
    await new Promise((resolve) => setTimeout(resolve, ms));
    if (signal.aborted) return null;
  }
}
