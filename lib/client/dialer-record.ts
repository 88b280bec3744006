import type { z } from "zod";
import { respoolInput } from "@/lib/contracts/dialer";
import type { RespoolRecord } from "@/lib/domain/respool";

const record = respoolInput.shape.record;

/** Why a text is no record; `field`: this one of it is wrong. */
export type RecordProblem =
  | { readonly problem: "not_json" }
  | { readonly problem: "field"; readonly field: string };

/** Reads a dialer's record as an integration shows it, or somebody copied it: JSON. */
export function readRecord(text: string): RespoolRecord | RecordProblem {
  try {
    return recordOf(JSON.parse(text));
  } catch {
    return { problem: "not_json" };
  }
}

/**
 * The record in what came from the platform: in the platform's own words, with more in it than goes back, and also as the
 * whole call says it, `{"CTI": {…}}` or `{"callspool": {…}}`.
 */
export function recordOf(given: unknown): RespoolRecord | RecordProblem {
  const inner = [fieldOf(given, "CTI"), fieldOf(given, "callspool"), given].find(isObject);
  if (inner === undefined) return { problem: "not_json" };
  const parsed = record.safeParse(wanted(inner));
  if (parsed.success) return parsed.data;
  return { problem: "field", field: String(parsed.error.issues[0]?.path[0] ?? "record") };
}

function wanted(given: object): z.input<typeof record> | Record<string, unknown> {
  return {
    campaign: fieldOf(given, "campaign"),
    destination: textOf(fieldOf(given, "destination")),
    // The platform's document spells it both ways.
    dialerbase: fieldOf(given, "dialerbase") ?? fieldOf(given, "dialebase") ?? null,
    status: fieldOf(given, "status") ?? null,
    data: fieldOf(given, "data"),
    alternatives: fieldOf(given, "alternatives"),
    contact: fieldOf(given, "contact") ?? null,
    retries: numberOf(fieldOf(given, "retries") ?? 0),
    priority: numberOf(fieldOf(given, "priority")),
    agentphone: textOf(fieldOf(given, "agentphone")),
  };
}

const textOf = (value: unknown) => (typeof value === "number" ? String(value) : value);
const numberOf = (value: unknown) =>
  typeof value === "string" && /^\d+$/.test(value.trim()) ? Number(value) : value;

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fieldOf(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
}

/** What somebody without one at hand fills in. */
export const recordTemplate = JSON.stringify(
  {
    campaign: "",
    destination: "",
    dialerbase: "",
    status: 1,
    data: "",
    alternatives: "",
    contact: "",
    retries: 0,
    priority: 2,
    agentphone: "",
  },
  null,
  2,
);
