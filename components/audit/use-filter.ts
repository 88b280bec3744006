"use client";

import { parseAsIsoDateTime, parseAsString, parseAsStringLiteral, useQueryStates, type Values } from "nuqs";
import type { AuditFilter } from "@/lib/client/administration";
import { auditOutcomes, auditVerbs } from "@/lib/contracts/audit";

const parsers = {
  from: parseAsIsoDateTime,
  to: parseAsIsoDateTime,
  person: parseAsString,
  verb: parseAsStringLiteral(auditVerbs),
  campaign: parseAsString,
  outcome: parseAsStringLiteral(auditOutcomes),
};

/** Which rows are looked at, kept in the address: a link shows the same to a colleague. */
export function useFilter() {
  return useQueryStates(parsers);
}

export type Filter = Values<typeof parsers>;
export type SetFilter = (changes: Partial<Filter> | null) => void;

/** The filter as the API takes it; what is not asked for is left out. */
export function asked({ from, to, person, verb, campaign, outcome }: Filter): AuditFilter {
  return {
    ...(from && { from: from.toISOString() }),
    ...(to && { to: to.toISOString() }),
    ...(person && { person }),
    ...(verb && { verb }),
    ...(campaign && { campaign }),
    ...(outcome && { outcome }),
  };
}
