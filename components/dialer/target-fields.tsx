"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { UseFormRegisterReturn } from "react-hook-form";
import type { TypedRow } from "@/components/forms/typed";
import { VariableRows } from "@/components/forms/variable-rows";
import { TextField } from "@/components/ui/text-field";

/** Whom the dialer is to call, and with what: campaign and numbers first, the workflow's data last. */
export function TargetFields({
  campaign,
  destination,
  alternatives,
  data,
  children,
}: {
  campaign: ReactNode;
  destination: { readonly field: UseFormRegisterReturn; readonly error: string | undefined };
  alternatives: { readonly field: UseFormRegisterReturn; readonly error: string | undefined };
  data: {
    readonly rows: readonly TypedRow[];
    readonly error: string | undefined;
    readonly onChange: (rows: TypedRow[]) => void;
  };
  /** What else there is to say. */
  children?: ReactNode;
}) {
  const t = useTranslations("dialer.fields");
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        {campaign}
        <TextField
          label={t("destination")}
          inputMode="tel"
          error={destination.error}
          {...destination.field}
        />
        <TextField
          label={t("alternatives")}
          hint={t("alternativesHint")}
          error={alternatives.error}
          {...alternatives.field}
        />
        {children}
      </div>
      <VariableRows {...data} />
    </>
  );
}
