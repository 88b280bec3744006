"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { z } from "zod";
import { type ChangeRefusal, type ChangeResult, sendChange } from "@/lib/client/changes";
import { newKey } from "@/lib/client/hang-up";

export type Change = {
  readonly method: "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  readonly body?: unknown;
};

/** How a change stands. `unanswered`: nobody knows whether it was saved. */
export type ChangeState =
  | { readonly step: "idle" | "sending" | "unanswered" }
  | { readonly step: "refused"; readonly error: ChangeRefusal };

/**
 * Sends one change at a time, however often the button is pressed; what is kept is read anew afterwards. The same change
 * sent again after no answer has the same key: it is never done twice.
 */
export function useChange<Answer>(schema: z.ZodType<Answer>) {
  const queries = useQueryClient();
  const [state, setState] = useState<ChangeState>({ step: "idle" });
  const underWay = useRef(false);
  const unanswered = useRef<{ readonly what: string; readonly key: string } | null>(null);

  /**
   * @param place shows a refusal at its field; whether it could. One that could not be placed is told by `state`.
   * @returns the answer, in an object; null when there was none
   */
  async function send(
    { method, path, body }: Change,
    place: (error: ChangeRefusal) => boolean = () => false,
  ): Promise<{ readonly answer: Answer } | null> {
    if (underWay.current) return null;
    underWay.current = true;
    setState({ step: "sending" });
    const what = JSON.stringify([method, path, body]);
    const key = unanswered.current?.what === what ? unanswered.current.key : newKey();
    const result: ChangeResult<Answer> = await sendChange(method, path, body, schema, { key });
    underWay.current = false;
    unanswered.current = result.kind === "unanswered" ? { what, key } : null;
    switch (result.kind) {
      case "unanswered":
        setState({ step: "unanswered" });
        return null;
      case "refused":
        setState(place(result.error) ? { step: "idle" } : { step: "refused", error: result.error });
        return null;
      case "done":
        setState({ step: "idle" });
        // Also what was refused elsewhere may now be otherwise: all lists are small.
        await queries.invalidateQueries({ queryKey: ["administration"] }, { throwOnError: false });
        return { answer: result.answer };
    }
  }

  return { state, send };
}
