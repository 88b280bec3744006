"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type UseFormReturn, useWatch } from "react-hook-form";
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
  const { data } = useQuery(knownLevels());
  const [campaign = "", level1 = "", level2 = ""] = useWatch({
    control,
    name: ["campaign", "level1", "level2"],
  });
  const choices = choicesOf(data?.levels ?? [], { campaign, level1, level2: level2 ?? "" });
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      {names.map((name) => (
        <TextField
          key={name}
          label={t(name)}
          hint={name === "level1" ? t("levelsHint") : undefined}
          suggestions={choices[name].map((value) => ({ value }))}
          error={formState.errors[name]?.message}
          {...register(name, { setValueAs: (text: string) => text.trim() })}
        />
      ))}
    </div>
  );
}
