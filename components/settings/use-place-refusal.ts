"use client";

import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form";
import type { ChangeRefusal } from "@/lib/client/changes";
import { useRefusalText } from "./use-refusal-text";

/**
 * Shows what Vigía refused at the field that it names.
 * @param fields those that the form has
 * @returns whether the form has that field
 */
export function usePlaceRefusal<Input extends FieldValues, Output>(
  { setError }: UseFormReturn<Input, unknown, Output>,
  fields: readonly FieldPath<Input>[],
): (error: ChangeRefusal) => boolean {
  const say = useRefusalText();
  return (error) => {
    const field = fields.find((name) => name === error.field);
    if (field === undefined) return false;
    setError(field, { type: error.code, message: say(error) }, { shouldFocus: true });
    return true;
  };
}
