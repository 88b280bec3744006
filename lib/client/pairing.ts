import type { z } from "zod";
import { pairingAnswer, pairingStateAnswer } from "@/lib/contracts/walls";

const answerWithinMs = 10_000;

/** No answer that could be used: `busy`, and Vigía asks to wait; or none at all. */
type NoAnswer = { readonly kind: "busy" | "unanswered" };

export type CodeAnswer = { readonly kind: "code"; readonly code: string } | NoAnswer;
export type PairingState =
  | { readonly kind: "waiting" | "expired" }
  | { readonly kind: "paired"; readonly board: string }
  | NoAnswer;

/** Asks for a code to show. Throws nothing: what cannot be understood counts as unanswered. */
export async function askForCode(): Promise<CodeAnswer> {
  const answer = await ask("POST", pairingAnswer);
  return "kind" in answer ? answer : { kind: "code", code: answer.code };
}

/** Asks whether the code was typed in. Throws nothing, as above. */
export async function askWhetherPaired(): Promise<PairingState> {
  const answer = await ask("GET", pairingStateAnswer);
  if ("kind" in answer) return answer;
  return answer.state === "paired" ? { kind: "paired", board: answer.board } : { kind: answer.state };
}

async function ask<T>(method: "GET" | "POST", schema: z.ZodType<T>): Promise<T | NoAnswer> {
  try {
    const response = await fetch("/api/tv/pairing", {
      method,
      headers: { Accept: "application/json" },
      cache: "no-store",
      signal: AbortSignal.timeout(answerWithinMs),
    });
    if (response.status === 429) return { kind: "busy" };
    return response.ok ? schema.parse(await response.json()) : { kind: "unanswered" };
  } catch {
    return { kind: "unanswered" };
  }
}
