import type { z } from "zod";
import { apiErrorAnswer, type HangUpInput, type HangUpOutcome, hangUpAnswer } from "@/lib/contracts/actions";

/** More than the slowest honest answer takes: reading, cutting, and five seconds of looking what came of it. */
const answerWithinMs = 30_000;

export type HangUpRefusal = z.infer<typeof apiErrorAnswer>["error"];

/** What became of a request to hang up. `unanswered`: nobody knows; the same key may be sent again. */
export type HangUpResult =
  | { readonly kind: "outcome"; readonly outcome: HangUpOutcome }
  | { readonly kind: "refused"; readonly error: HangUpRefusal }
  | { readonly kind: "unanswered" };

/** A key for one request. `randomUUID` is not to be had on plain http; random values are. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Asks Vigía to hang up. Throws nothing: what cannot be understood counts as unanswered. */
export async function postHangUp(input: HangUpInput, key: string): Promise<HangUpResult> {
  try {
    const response = await fetch("/api/agents/hangup", {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json", "Idempotency-Key": key },
      body: JSON.stringify(input),
      signal: AbortSignal.timeout(answerWithinMs),
    });
    const body: unknown = await response.json();
    if (response.ok) return { kind: "outcome", outcome: hangUpAnswer.parse(body).outcome };
    return { kind: "refused", error: apiErrorAnswer.parse(body).error };
  } catch {
    return { kind: "unanswered" };
  }
}
