"use client";

import { useTranslations } from "next-intl";
import { useRefusalWords } from "@/components/agent-actions/use-refusal-words";
import type { ChangeRefusal } from "@/lib/client/changes";
import { dispositionFields } from "@/lib/contracts/dispositions";

/** What the platform has against a field, in the reader's words and in its own. */
export function useSaid(): (error: ChangeRefusal) => string {
  const t = useTranslations("dispositions.said");
  const words = useRefusalWords();
  return (error) => {
    const field = dispositionFields.find((name) => name === error.field);
    if (error.code !== "invalid_request" || field === undefined) return words(error).text;
    return t(field, { said: error.message });
  };
}
