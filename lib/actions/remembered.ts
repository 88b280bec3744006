import { z } from "zod";
import { apiErrorAnswer } from "@/lib/contracts/actions";
import { isRefusal, Refusal } from "./refusal";

/** An answer as it is kept beside its key, to be given again. */
const remembered = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("answer"), value: z.unknown() }),
  z.object({ kind: z.literal("refusal"), error: apiErrorAnswer.shape.error }),
]);

export function valueAnswer(value: unknown): z.infer<typeof remembered> {
  return { kind: "answer", value };
}

export function refusalAnswer({ code, message, details }: Refusal): z.infer<typeof remembered> {
  return { kind: "refusal", error: { code, message, ...details } };
}

/**
 * The answer that was kept; `unknown` where none was, since nobody knows what became of that action.
 * @throws Refusal when that is the answer
 */
export function answerAgain<Answer>(kept: unknown, unknown: Answer | Refusal): Answer {
  if (kept === null) {
    if (isRefusal(unknown)) throw unknown;
    return unknown;
  }
  const again = remembered.parse(kept);
  if (again.kind === "refusal") {
    const { code, message, ...details } = again.error;
    throw new Refusal(code, message, details);
  }
  // The key's hash holds the verb, so this is what the same verb answered.
  return again.value as Answer;
}
