"use client";

import { toNestErrors } from "@hookform/resolvers";
import {
  type DefaultValues,
  type FieldError,
  type FieldValues,
  type UseFormReturn,
  useForm,
} from "react-hook-form";
import type { z } from "zod";
import { useIssueText } from "@/lib/i18n/issue-text";

/** A form's own words for what is wrong with a value; null where the usual ones do. */
export type IssueWords = (issue: z.core.$ZodIssue, value: unknown) => string | null;

/**
 * A form whose values one of our schemas checks, with errors in the reader's words. The library's own resolver passes on
 * only a schema's English words; the issues themselves say enough to be told in any language.
 */
export function useSchemaForm<Input extends FieldValues, Output extends FieldValues>(
  schema: z.ZodType<Output, Input>,
  defaultValues: DefaultValues<NoInfer<Input>>,
  own: IssueWords = () => null,
): UseFormReturn<Input, unknown, Output> {
  const say = useIssueText();
  return useForm<Input, unknown, Output>({
    defaultValues,
    mode: "onSubmit",
    reValidateMode: "onChange",
    resolver: (values, _, options) => {
      const parsed = schema.safeParse(values);
      if (parsed.success) return { values: parsed.data, errors: {} };
      const errors: Record<string, FieldError> = {};
      // The first of a field's issues is the one to mend first.
      for (const issue of parsed.error.issues) {
        const value = valueAt(values, issue.path);
        errors[issue.path.join(".")] ??= {
          type: issue.code ?? "custom",
          message: own(issue, value) ?? say(issue, value),
        };
      }
      return { values: {}, errors: toNestErrors<Input>(errors, options) };
    },
  });
}

function valueAt(values: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) => (typeof value === "object" && value !== null ? Reflect.get(value, part) : undefined),
    values,
  );
}

/** For `register`: what is left empty is not there. */
export const emptyIsNull = {
  setValueAs: (text: string | null) => (text === null || text.trim() === "" ? null : text.trim()),
};
export const emptyIsAbsent = { setValueAs: (text: string | undefined) => (text === "" ? undefined : text) };
