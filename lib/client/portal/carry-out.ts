import { z } from "zod";
import { type ChangeRefusal, sendChange } from "@/lib/client/changes";
import { newKey } from "@/lib/client/hang-up";
import { type PortalActionForm, type PortalReport, portalActionAnswer } from "@/lib/contracts/portal";
import { type Answers, callAnswers, type Done, wordAnswers } from "./answers";
import type { PortalLine } from "./line";

/** What came of something that the portal was to do. */
export type Carried =
  /** `recorded`: whether Vigía took down what came of it. */
  | { readonly kind: "asked"; readonly report: PortalReport; readonly recorded: Promise<boolean> }
  /** By Vigía: the portal was asked for nothing. */
  | { readonly kind: "denied"; readonly error: ChangeRefusal }
  | { readonly kind: "unanswered" };

const triesAfterMs = [0, 1000, 4000];

/** What the portal answers to each of them. */
const answersTo: Readonly<Record<PortalActionForm["verb"], Answers<Done>>> = {
  call: callAnswers,
  call_with_phone: callAnswers,
  hang_up: wordAnswers,
  tag: wordAnswers,
  respool: wordAnswers,
  schedule: wordAnswers,
};

/**
 * Has the portal do something: Vigía is asked first, which notes it and says what the portal is to be told, and is told
 * last what came of it. Throws nothing.
 * @param onAsked called when the portal has been asked
 */
export async function carryOut(
  line: PortalLine,
  input: PortalActionForm,
  onAsked: () => void,
): Promise<Carried> {
  const key = newKey();
  const allowed = await sendChange("POST", "/api/portal/actions", input, portalActionAnswer, { key });
  if (allowed.kind === "unanswered") return allowed;
  if (allowed.kind === "refused") return { kind: "denied", error: allowed.error };
  const asking = line.ask(allowed.answer.message, answersTo[input.verb]);
  onAsked();
  const asked = await asking;
  const report = reportOf(asked.kind === "told" ? asked.told : asked.kind);
  return { kind: "asked", report, recorded: record(key, report) };
}

function reportOf(asked: Done | "no_answer" | "busy"): PortalReport {
  switch (asked) {
    case "no_answer":
      return { result: "no_answer" };
    // Nothing was posted.
    case "busy":
      return { result: "refused" };
    default:
      return asked;
  }
}

/** Tells Vigía, again where it does not answer: the same report twice is one. */
async function record(key: string, report: PortalReport): Promise<boolean> {
  for (const ms of triesAfterMs) {
    await new Promise((resolve) => setTimeout(resolve, ms));
    const told = await sendChange("PUT", `/api/portal/actions/${key}`, report, z.unknown(), { key });
    if (told.kind !== "unanswered") return told.kind === "done";
  }
  return false;
}
