"use client";

import { useTranslations } from "next-intl";
import { z } from "zod";
import { TextField } from "@/components/ui/text-field";
import { agentSettingsInput } from "@/lib/contracts/settings";
import type { ContextRow } from "./context-rows";
import { FormDialog } from "./form-dialog";
import { useChange } from "./use-change";
import { usePlaceRefusal } from "./use-place-refusal";
import { emptyIsNull, useSchemaForm } from "./use-schema-form";

const answered = z.unknown();

/** The context that one agent is called from. */
export function ContextDialog({ row, onClose }: { row: ContextRow; onClose: () => void }) {
  const t = useTranslations("settings.agents");
  const form = useSchemaForm(agentSettingsInput, { location: row.location, context: row.context });
  const { state, send } = useChange(answered);
  const place = usePlaceRefusal(form, ["context"]);

  const save = form.handleSubmit(async (body) => {
    if ((await send({ method: "PUT", path: "/api/settings/agents", body }, place)) !== null) onClose();
  });

  return (
    <FormDialog
      title={t("edit", { name: row.name ?? row.location })}
      submit={t("save")}
      state={state}
      typed={form.formState.isDirty}
      onSubmit={save}
      onClose={onClose}
    >
      <TextField
        label={t("columns.context")}
        hint={t("contextHint")}
        placeholder={t("platforms")}
        autoCapitalize="none"
        spellCheck={false}
        error={form.formState.errors.context?.message}
        {...form.register("context", emptyIsNull)}
      />
    </FormDialog>
  );
}
