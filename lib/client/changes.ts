import type { z } from "zod";
import { apiErrorAnswer } from "@/lib/contracts/actions";
import { newKey } from "./hang-up";

const answerWithinMs = 15_000;

export type ChangeRefusal = z.infer<typeof apiErrorAnswer>["error"];

/** What became of a change. `unanswered`: nobody knows; the same key may be sent again. */
export type ChangeResult<T> =
  | { readonly kind: "done"; readonly answer: T }
  | { readonly kind: "refused"; readonly error: ChangeRefusal }
  | { readonly kind: "unanswered" };

/** `key`: one for each thing that somebody means to do, so that a second try does nothing twice. */
export type Intent = {
  readonly key?: string;
  readonly onSignedOut?: () => void;
  /** More for what is done on the platform. */
  readonly withinMs?: number;
};

/**
 * Asks Vigía to change something. Throws nothing: what cannot be understood counts as unanswered.
 * @param body sent as JSON; undefined for none
 */
export async function sendChange<T>(
  method: "POST" | "PUT" | "PATCH" | "DELETE",
  path: string,
  body: unknown,
  schema: z.ZodType<T>,
  { key = newKey(), onSignedOut, withinMs = answerWithinMs }: Intent = {},
): Promise<ChangeResult<T>> {
  try {
    const response = await fetch(path, {
      method,
      headers: { "Content-Type": "application/json", Accept: "application/json", "Idempotency-Key": key },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(withinMs),
    });
    if (response.status === 401) onSignedOut?.();
    const answer: unknown = await response.json();
    if (response.ok) return { kind: "done", answer: schema.parse(answer) };
    return { kind: "refused", error: apiErrorAnswer.parse(answer).error };
  } catch {
    return { kind: "unanswered" };
  }
}
