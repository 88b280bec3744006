"use client";

import { useTranslations } from "next-intl";
import { type UseFormReturn, useWatch } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import type { CampaignSettings } from "@/lib/contracts/settings";
import { attentionDefaults } from "@/lib/domain/attention";
import { changedLimits, limitGroups } from "./limits";
import { useUnitText } from "./use-unit-text";

/** From when on something needs attention, each with what it is without settings. */
export function LimitFields({
  form: { register, control, formState, setValue },
  outbound,
}: {
  form: UseFormReturn<CampaignSettings, unknown, CampaignSettings>;
  /** Only the agents' thresholds apply then. */
  outbound: boolean;
}) {
  const t = useTranslations("settings.campaigns");
  const say = useUnitText();
  const limits = useWatch({ control, name: "limits" });
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2 border-t border-line pt-4">
        <h3 className="font-semibold">{t("limitsTitle")}</h3>
        <Button
          size="sm"
          disabled={changedLimits(limits).length === 0}
          onClick={() =>
            setValue("limits", { ...attentionDefaults }, { shouldDirty: true, shouldValidate: true })
          }
        >
          {t("reset")}
        </Button>
      </div>
      {limitGroups
        .filter(({ key }) => key === "agents" || !outbound)
        .map((group) => (
          <fieldset key={group.key} className="min-w-0">
            <legend className="mb-2 text-[0.8125rem] text-muted">{t(`limitGroups.${group.key}`)}</legend>
            <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
              {group.limits.map(({ limit, unit }) => (
                <TextField
                  key={limit}
                  label={t(`limits.${limit}`)}
                  unit={t(`units.${unit}`)}
                  type="number"
                  inputMode={unit === "times" || unit === "percent" ? "decimal" : "numeric"}
                  min={0}
                  step="any"
                  hint={t("default", { value: say(attentionDefaults[limit], unit) })}
                  error={formState.errors.limits?.[limit]?.message}
                  {...register(`limits.${limit}`, { valueAsNumber: true })}
                />
              ))}
            </div>
          </fieldset>
        ))}
    </>
  );
}
