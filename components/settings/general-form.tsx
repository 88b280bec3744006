"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { z } from "zod";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import {
  type GeneralSettings,
  generalSettingsDefaults,
  generalSettingsSchema,
} from "@/lib/contracts/settings";
import { ChangeNotice } from "./change-notice";
import { useChange } from "./use-change";
import { usePlaceRefusal } from "./use-place-refusal";
import { useSchemaForm } from "./use-schema-form";

const answered = z.unknown();

export function GeneralForm({ general }: { general: GeneralSettings }) {
  const t = useTranslations("settings.general");
  const form = useSchemaForm(generalSettingsSchema, general);
  const { state, send } = useChange(answered);
  const place = usePlaceRefusal(form, ["auditDays"]);
  const [saved, setSaved] = useState(false);
  const sending = state.step === "sending";

  const save = form.handleSubmit(async (body) => {
    setSaved(false);
    if ((await send({ method: "PUT", path: "/api/settings/general", body }, place)) === null) return;
    form.reset(body);
    setSaved(true);
  });

  return (
    <form noValidate onSubmit={(event) => void save(event)} className="flex max-w-md flex-col gap-4">
      <TextField
        label={t("auditDays")}
        unit={t("days")}
        type="number"
        inputMode="numeric"
        min={30}
        max={3650}
        hint={t("auditDaysHint", { days: generalSettingsDefaults.auditDays })}
        error={form.formState.errors.auditDays?.message}
        {...form.register("auditDays", { valueAsNumber: true })}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look="primary" aria-busy={sending}>
          {t(sending ? "sending" : state.step === "unanswered" ? "again" : "save")}
        </Button>
        <p role="status" className="text-sm text-muted">
          {saved && !form.formState.isDirty ? t("saved") : ""}
        </p>
      </div>
      {/* Below the button, which so stays under a pointer that presses twice. */}
      <ChangeNotice state={state} />
    </form>
  );
}
