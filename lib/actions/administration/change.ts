import type { Action } from "@/lib/actions/carry-out";
import { Refusal } from "@/lib/actions/refusal";

const nobodyKnows = new Refusal(
  "key_reused",
  "This was asked for before, and nobody knows what became of it. Look how it stands, and ask anew.",
);

/** A change of what Vigía itself keeps: unlike one on the platform it is done or refused, and nothing in between. */
export function change<Input, Answer>(
  action: Omit<Action<Input, Answer>, "outcomeOf" | "unknownAnswer">,
): Action<Input, Answer> {
  return { ...action, outcomeOf: () => "succeeded", unknownAnswer: nobodyKnows };
}

/** On a thing that belongs to no campaign. */
export function onThing(target: string | null) {
  return { campaign: null, target };
}

export function notFound(what: string): Refusal {
  return new Refusal("not_found", `There is no such ${what}.`);
}

export function invalid(field: string, message: string): Refusal {
  return new Refusal("invalid_request", message, { field });
}
