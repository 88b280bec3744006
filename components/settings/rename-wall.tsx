"use client";

import { useTranslations } from "next-intl";
import { z } from "zod";
import { TextField } from "@/components/ui/text-field";
import { changedWallInput, type Wall } from "@/lib/contracts/walls";
import { FormDialog } from "./form-dialog";
import { useChange } from "./use-change";
import { usePlaceRefusal } from "./use-place-refusal";
import { useSchemaForm } from "./use-schema-form";

const answered = z.unknown();

export function RenameWall({ wall, onClose }: { wall: Wall; onClose: () => void }) {
  const t = useTranslations("settings.walls");
  const form = useSchemaForm(changedWallInput, { name: wall.name });
  const { state, send } = useChange(answered);
  const place = usePlaceRefusal(form, ["name"]);

  const rename = form.handleSubmit(async (body) => {
    const path = `/api/walls/${encodeURIComponent(wall.id)}`;
    if ((await send({ method: "PATCH", path, body }, place)) !== null) onClose();
  });

  return (
    <FormDialog
      title={t("rename", { name: wall.name })}
      submit={t("save")}
      state={state}
      typed={form.formState.isDirty}
      onSubmit={rename}
      onClose={onClose}
    >
      <TextField
        label={t("columns.name")}
        error={form.formState.errors.name?.message}
        {...form.register("name")}
      />
    </FormDialog>
  );
}
