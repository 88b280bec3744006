import { changeAnswer } from "@/lib/contracts/fields";
import type { EndBreakInput, LogOffInput } from "@/lib/contracts/presence";
import { sendChange } from "./changes";

/** More than the slowest honest answer takes: reading the agent everywhere, and telling the platform. */
const answerWithinMs = 30_000;

/** Asks Vigía to log an agent off. Throws nothing: what cannot be understood counts as unanswered. */
export function postLogOff(input: LogOffInput, key: string) {
  return sendChange("POST", "/api/agents/logoff", input, changeAnswer, { key, withinMs: answerWithinMs });
}

/** Asks Vigía to end an agent's break. Throws nothing: what cannot be understood counts as unanswered. */
export function postEndBreak(input: EndBreakInput, key: string) {
  return sendChange("POST", "/api/agents/unbreak", input, changeAnswer, { key, withinMs: answerWithinMs });
}
