"use client";

import { useTranslations } from "next-intl";
import { Controller, type UseFormReturn } from "react-hook-form";
import { Checkbox } from "@/components/ui/checkbox";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { BoardInput } from "@/lib/contracts/boards";
import { localeNames, locales } from "@/lib/i18n/locales";
import { CampaignPick } from "./campaign-pick";

const parts = ["inbound", "outbound", "totals", "serviceLevel", "agentsBar"] as const;

/** All that a board is. */
export function BoardFields({ form }: { form: UseFormReturn<BoardInput, unknown, BoardInput> }) {
  const t = useTranslations("composer.fields");
  const { register, control, setValue, getValues, watch, formState } = form;
  const { errors } = formState;
  const isAll = watch("campaigns") === "all";
  const orders = [
    { value: "attention", label: t("attention") },
    { value: "name", label: t("byName") },
    ...(isAll ? [] : [{ value: "given", label: t("given") }]),
  ];
  return (
    <>
      <TextField label={t("name")} hint={t("nameHint")} error={errors.name?.message} {...register("name")} />
      <Controller
        control={control}
        name="campaigns"
        render={({ field }) => (
          <CampaignPick
            value={field.value}
            error={errors.campaigns?.message}
            onChange={(campaigns) => {
              field.onChange(campaigns);
              // Of all campaigns no order is given.
              if (campaigns === "all" && getValues("order") === "given")
                setValue("order", "attention", { shouldDirty: true });
            }}
          />
        )}
      />
      <fieldset>
        <legend className="mb-1 text-[0.8125rem] font-medium">{t("shows")}</legend>
        {parts.map((part) => (
          <Checkbox
            key={part}
            note={part === "serviceLevel" ? t("serviceLevelNote") : undefined}
            {...register(`show.${part}`)}
          >
            {t(part)}
          </Checkbox>
        ))}
      </fieldset>
      <SelectField
        label={t("order")}
        hint={t("orderHint")}
        error={errors.order?.message}
        options={orders}
        {...register("order")}
      />
      <TextField
        label={t("rotation")}
        type="number"
        inputMode="numeric"
        min={5}
        max={120}
        hint={t("rotationHint")}
        error={errors.rotationSeconds?.message}
        className="max-w-48"
        {...register("rotationSeconds", { valueAsNumber: true })}
      />
      <Checkbox note={t("agentNamesNote")} {...register("agentNames")}>
        {t("agentNames")}
      </Checkbox>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={t("language")}
          error={errors.language?.message}
          options={locales.map((value) => ({ value, label: localeNames[value], lang: value }))}
          {...register("language")}
        />
        <SelectField
          label={t("theme")}
          error={errors.theme?.message}
          options={[
            { value: "dark", label: t("dark") },
            { value: "light", label: t("light") },
          ]}
          {...register("theme")}
        />
      </div>
    </>
  );
}
