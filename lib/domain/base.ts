import { parseVariables, type Variable } from "./dialer-data";
import { isPhoneNumber } from "./phone-number";

/** One contact of a dialer's base. */
export type BaseRecord = {
  readonly campaign: string;
  readonly number: string;
  readonly data: readonly Variable[];
  readonly alternatives: readonly string[];
  readonly priority: number | null;
  readonly agentPhone: string | null;
};

export const baseFields = ["campaign", "number", "data", "alternatives", "priority", "agentPhone"] as const;
export type BaseField = (typeof baseFields)[number];

/** What is wrong with a field, or (`line`) with how many there are. */
export type BaseError = {
  readonly field: BaseField | "line";
  readonly problem: "missing" | "not_valid" | "too_long" | "too_few_fields" | "too_many_fields";
};

export type BaseLine =
  | { readonly kind: "record"; readonly record: BaseRecord }
  | { readonly kind: "wrong"; readonly errors: readonly BaseError[] };

const leastFields = 4;
const maxCampaignLength = 200;
const maxDataLength = 4000;
const maxAlternatives = 20;
/** What no field may hold: control characters, invisible ones, markup. */
const unclean = /[\p{Control}\u00ad\u200b-\u200d\u2060\ufeff]|<[a-z!/?]/iu;
const edges = /^\s|\s$/;
/** Zero-width characters too, which spreadsheets and web pages leave behind. */
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const priorityForm = /^[1-9]\d{0,8}$/;

/** Reads one line: `campaign;main number;var1=val1:var2=val2;alt:alt;priority;agent phone`, the last two optional. */
export function parseBaseLine(line: string): BaseLine {
  const fields = line.split(";");
  if (fields.length < leastFields) return wrongLine("too_few_fields");
  if (fields.length > baseFields.length) return wrongLine("too_many_fields");
  const [campaign = "", number = "", data = "", alternatives = "", priority = "", agentPhone = ""] = fields;

  const errors: BaseError[] = [];
  const add = (field: BaseField, problem: BaseError["problem"] | null) => {
    if (problem !== null) errors.push({ field, problem });
  };
  const variables = parseVariables(data);
  const others = alternatives === "" ? [] : alternatives.split(":");
  add("campaign", campaignProblem(campaign));
  add("number", number === "" ? "missing" : isPhoneNumber(number) ? null : "not_valid");
  add("data", variables === null ? "not_valid" : dataProblem(data));
  add("alternatives", alternativesProblem(others));
  add("priority", priority === "" || priorityForm.test(priority) ? null : "not_valid");
  add("agentPhone", agentPhone === "" || isPhoneNumber(agentPhone) ? null : "not_valid");
  if (errors.length > 0 || variables === null) return { kind: "wrong", errors };
  return {
    kind: "record",
    record: {
      campaign,
      number,
      data: variables,
      alternatives: others,
      priority: priority === "" ? null : Number(priority),
      agentPhone: agentPhone === "" ? null : agentPhone,
    },
  };
}

/** Writes a record as its line; what is not there at the end is left out. */
export function formatBaseLine({
  campaign,
  number,
  data,
  alternatives,
  priority,
  agentPhone,
}: BaseRecord): string {
  const variables = data.map(([name, value]) => `${name}=${value}`).join(":");
  const fields = [campaign, number, variables, alternatives.join(":")];
  if (priority !== null || agentPhone !== null) fields.push(priority === null ? "" : String(priority));
  if (agentPhone !== null) fields.push(agentPhone);
  return fields.join(";");
}

/**
 * The line with what can be mended without guessing: spaces around, invisible characters, separators too many, fields
 * left out at the end, and the spaces, dots and brackets that people write into numbers. It may still be wrong.
 */
export function mendBaseLine(line: string): string {
  const fields = line
    .replaceAll(invisible, "")
    .split(";")
    .map((field) => field.trim());
  while (fields.length > baseFields.length && fields.at(-1) === "") fields.pop();
  while (fields.length > leastFields && fields.at(-1) === "") fields.pop();
  while (fields.length < leastFields) fields.push("");
  return fields.map(mendField).join(";");
}

function mendField(text: string, at: number): string {
  const field = baseFields[at];
  if (field === "data") return listOf(text).map(mendVariable).join(":");
  if (field === "alternatives") return listOf(text).map(mendNumber).join(":");
  return field === "number" || field === "agentPhone" ? mendNumber(text) : text;
}

/** A value keeps its inner spaces; those around it and around the name are nobody's. */
function mendVariable(pair: string): string {
  const at = pair.indexOf("=");
  return at < 0 ? pair : `${pair.slice(0, at).trim()}=${pair.slice(at + 1).trim()}`;
}

function mendNumber(text: string): string {
  const bare = text.replaceAll(/[\s.()/]+/g, "");
  return isPhoneNumber(bare) ? bare : text;
}

function listOf(text: string): string[] {
  return text.split(":").flatMap((one) => one.trim() || []);
}

function wrongLine(problem: BaseError["problem"]): BaseLine {
  return { kind: "wrong", errors: [{ field: "line", problem }] };
}

function campaignProblem(campaign: string): BaseError["problem"] | null {
  if (campaign.trim() === "") return "missing";
  if (campaign.length > maxCampaignLength) return "too_long";
  return edges.test(campaign) || unclean.test(campaign) ? "not_valid" : null;
}

function dataProblem(data: string): BaseError["problem"] | null {
  if (data.length > maxDataLength) return "too_long";
  return edges.test(data) || unclean.test(data) ? "not_valid" : null;
}

function alternativesProblem(numbers: readonly string[]): BaseError["problem"] | null {
  if (numbers.length > maxAlternatives) return "too_long";
  return numbers.every(isPhoneNumber) ? null : "not_valid";
}
