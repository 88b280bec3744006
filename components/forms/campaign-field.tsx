"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { SelectField } from "@/components/ui/select-field";

/** One of the campaigns that there are, by the platform's own names. */
export function CampaignField({
  campaigns,
  every,
  ...props
}: Omit<ComponentProps<typeof SelectField>, "options" | "label"> & {
  /** Null while they are not known. */
  campaigns: readonly string[] | null;
  /** The value that means all of them, where that can be chosen. */
  every?: string;
}) {
  const t = useTranslations("dialer.campaign");
  return (
    <SelectField
      label={t("label")}
      options={[
        { value: "", label: t(campaigns === null ? "notKnown" : "choose") },
        ...(every === undefined ? [] : [{ value: every, label: t("every") }]),
        ...(campaigns ?? []).map((value) => ({ value, label: value })),
      ]}
      {...props}
    />
  );
}
