"use client";

import { useTranslations } from "next-intl";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { BlacklistVerb } from "@/lib/client/blacklist";

/** Whether numbers go onto the list or off it. */
export function VerbChoice({
  verb,
  onChange,
}: {
  verb: BlacklistVerb;
  onChange: (verb: BlacklistVerb) => void;
}) {
  const t = useTranslations("blacklist");
  return (
    <SegmentedControl
      label={t("verb.label")}
      value={verb}
      options={[
        { value: "add", label: t("verb.add") },
        { value: "remove", label: t("verb.remove") },
      ]}
      onChange={onChange}
      className="self-start"
    />
  );
}
