import { objectIn, textOf } from "./jsonfield";

/** Form fields whose JSON may name a campaign. */
const jsonFields = ["call", "callschedule", "callspool", "filter"];

/** The campaign that a call is about, wherever it names it; empty for all of them, undefined for none. */
export function campaignOf(path: string, form: URLSearchParams): string | undefined {
  if (path === "Supervisor/campaignstatus") return form.get("queue") ?? "";
  const plain = form.get("campaign") ?? form.get("outqueue");
  if (plain !== null) return plain;
  const field = jsonFields.find((name) => form.has(name));
  return field === undefined ? undefined : textOf(objectIn(form, field)?.campaign);
}
