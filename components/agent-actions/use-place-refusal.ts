"use client";

import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form";
import type { ChangeRefusal } from "@/lib/client/changes";
import { useRefusalWords } from "./use-refusal-words";

/**
 * Shows what was refused at the field that the refusal names.
 * @param fields those that the form has
 * @param say in other words than the usual ones
 * @returns whether the form has that field
 */
export function usePlaceRefusal<Input extends FieldValues, Output>(
  { setError }: UseFormReturn<Input, unknown, Output>,
  fields: readonly FieldPath<Input>[],
  say?: (error: ChangeRefusal) => string,
): (error: ChangeRefusal) => boolean {
  const words = useRefusalWords();
  return (error) => {
    const field = fields.find((name) => name === fieldOf(error));
    if (field === undefined) return false;
    setError(field, { type: error.code, message: say?.(error) ?? words(error).text }, { shouldFocus: true });
    return true;
  };
}

/** The field that is named, or that the code itself is about. */
function fieldOf({ code, field }: ChangeRefusal): string | undefined {
  return field ?? (code === "campaign_not_found" ? "campaign" : undefined);
}
