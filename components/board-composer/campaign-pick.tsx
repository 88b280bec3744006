"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useLiveCampaigns } from "@/components/settings/use-live-names";
import { FieldNotes } from "@/components/ui/field";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { BoardInput } from "@/lib/contracts/boards";
import { ChosenCampaigns } from "./chosen-campaigns";
import { OtherCampaigns } from "./other-campaigns";

/** All campaigns; or some, in an order of their own. Those that are chosen but not there now stay, and are marked. */
export function CampaignPick({
  value,
  error,
  onChange,
}: {
  value: BoardInput["campaigns"];
  error: string | undefined;
  onChange: (campaigns: BoardInput["campaigns"]) => void;
}) {
  const t = useTranslations("composer.fields");
  const id = useId();
  const live = useLiveCampaigns();
  // What was picked comes back when "all" was only a slip.
  const [picked, setPicked] = useState(value === "all" ? [] : value);

  const isEmpty = value.length === 0 && error === undefined;
  const hint = value === "all" ? t("allHint") : isEmpty ? t("noneChosen") : undefined;

  function pick(next: string[]) {
    setPicked(next);
    onChange(next);
  }

  return (
    <fieldset className="flex min-w-0 flex-col gap-2" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1 text-[0.8125rem] font-medium">{t("campaigns")}</legend>
      <SegmentedControl
        label={t("campaigns")}
        value={value === "all" ? "all" : "some"}
        options={[
          { value: "all", label: t("all") },
          { value: "some", label: t("some") },
        ]}
        onChange={(kind) => onChange(kind === "all" ? "all" : picked)}
        className="self-start"
      />
      <FieldNotes id={id} error={error} hint={hint} />
      {value === "all" ? null : (
        <>
          <ChosenCampaigns chosen={value} live={live} onChange={pick} />
          <OtherCampaigns chosen={value} live={live} onAdd={(name) => pick([...value, name])} />
        </>
      )}
    </fieldset>
  );
}
