"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { type UseFormReturn, useWatch } from "react-hook-form";
import { FieldNotes } from "@/components/ui/field";
import { TextField } from "@/components/ui/text-field";
import { knownLevels } from "@/lib/client/dispositions";
import type { DispositionInput } from "@/lib/contracts/dispositions";
import { choicesOf } from "./choices";
import type { DispositionFields } from "./disposition-form";

const names = ["level1", "level2", "level3"] as const;

/** The three levels. What was used before and what is listed in the settings is offered; anything else may be typed. */
export function LevelFields({
  form: { control, register, formState },
}: {
  form: UseFormReturn<DispositionFields, unknown, DispositionInput>;
}) {
  const t = useTranslations("dispositions.field");
  const id = useId();
  const { data } = useQuery(knownLevels());
  const [campaign = "", level1 = "", level2 = ""] = useWatch({
    control,
    name: ["campaign", "level1", "level2"],
  });
  const choices = choicesOf(data?.levels ?? [], { campaign, level1, level2: level2 ?? "" });
  return (
    <fieldset aria-describedby={`${id}-hint`} className="flex min-w-0 flex-col gap-1">
      <legend className="sr-only">{t("levels")}</legend>
      <div className="grid gap-4 sm:grid-cols-3">
        {names.map((name) => (
          <TextField
            key={name}
            label={t(name)}
            suggestions={choices[name].map((value) => ({ value }))}
            error={formState.errors[name]?.message}
            {...register(name, { setValueAs: (text: string) => text.trim() })}
          />
        ))}
      </div>
      <FieldNotes id={id} hint={t("levelsHint")} />
    </fieldset>
  );
}
