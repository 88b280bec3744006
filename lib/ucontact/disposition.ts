import type { DispositionField } from "@/lib/contracts/dispositions";
import { DispositionRefused, PlatformHttpError } from "./errors";
import { expectResult } from "./parse-answer";

const maxSaidLength = 300;
/** More than that is no explanation, and only costs time to look through. */
const maxReadLength = 8000;

/** What the platform's texts are about, by how they begin; a level, say, may hold any of these words further on. */
const reasons: readonly (readonly [RegExp, DispositionField])[] = [
  [/^wrong parameters:\s*empty campaign\b/i, "campaign"],
  [/^wrong parameters:\s*empty callerid\b/i, "callerId"],
  [/^wrong parameters:\s*empty guid\b/i, "guid"],
  [/^wrong parameters:\s*empty agent\b/i, "agent"],
  [/^wrong parameters:\s*empty value1\b/i, "level1"],
  [/^wrong parameters:\s*empty schedule date\b/i, "schedule"],
  [/^the schedule date format\b/i, "schedule"],
  [/^disposition not found\b/i, "level1"],
];

/**
 * The platform's own code for a disposition that it took, null when it gives none.
 * Throws as `expectResult` does.
 */
export function dispositionCode(text: string): string | null {
  const { txtcode: code } = expectResult(text);
  return typeof code === "string" || typeof code === "number" ? oneLine(String(code)) : null;
}

/** A 400 is a refusal that says why; anything else is what it was. */
export function asDispositionRefusal(error: unknown): unknown {
  if (!(error instanceof PlatformHttpError) || error.status !== 400) return error;
  const said = oneLine(error.said());
  return new DispositionRefused(reasons.find(([form]) => form.test(said))?.[1] ?? null, said);
}

/** The platform's words as people may read them: the text of a page, or of a JSON string, on one line. */
function oneLine(text: string): string {
  const bare = text
    .slice(0, maxReadLength)
    .replaceAll(/<(script|style|head)\b[\s\S]*?<\/\1\s*>/gi, " ")
    // Not `<-`, which ends a campaign's name.
    .replaceAll(/<[a-z!/?][^>]*(>|$)/gi, " ")
    .replaceAll(/[\p{Control}\s]+/gu, " ")
    .trim()
    .replace(/^"(.*)"$/, "$1");
  return bare.length > maxSaidLength ? `${bare.slice(0, maxSaidLength - 1)}…` : bare;
}
