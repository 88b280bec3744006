"use client";

import { useState } from "react";
import type { z } from "zod";
import { type Change, useChange } from "@/components/settings/use-change";
import type { ChangeRefusal } from "@/lib/client/changes";

/** How something that is done on the platform stands. `unknown`: it may be done; `unanswered`: Vigía did not say. */
export type DeedState =
  | { readonly step: "idle" | "sending" | "succeeded" | "failed" | "unknown" | "unanswered" }
  | { readonly step: "refused"; readonly error: ChangeRefusal };

type Outcome = "succeeded" | "failed" | "unknown";

/**
 * Does one thing on the platform at a time, and tells what came of it.
 * @param outcomeOf what an answer says
 */
export function useDeed<Answer>(schema: z.ZodType<Answer>, outcomeOf: (answer: Answer) => Outcome) {
  const { state, send } = useChange(schema);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  /** @returns the answer, in an object; null when there was none */
  async function carryOut(change: Change, place?: (error: ChangeRefusal) => boolean) {
    setOutcome(null);
    const done = await send(change, place);
    if (done !== null) setOutcome(outcomeOf(done.answer));
    return done;
  }

  return { state: standing(state, outcome), carryOut, forget: () => setOutcome(null) };
}

function standing(state: ReturnType<typeof useChange>["state"], outcome: Outcome | null): DeedState {
  if (state.step === "refused" && state.error.outcome === "unknown") return { step: "unknown" };
  return state.step === "idle" && outcome !== null ? { step: outcome } : state;
}
