"use client";

import { useTranslations } from "next-intl";
import { z } from "zod";
import { RadioList } from "@/components/ui/radio-list";
import { TextField } from "@/components/ui/text-field";
import { campaignSettingsSchema } from "@/lib/contracts/settings";
import { directionOf, nameWithoutMark } from "@/lib/domain/campaign";
import type { CampaignRow } from "./campaign-rows";
import { FormDialog } from "./form-dialog";
import { LimitFields } from "./limit-fields";
import { useChange } from "./use-change";
import { usePlaceRefusal } from "./use-place-refusal";
import { emptyIsNull, useSchemaForm } from "./use-schema-form";

const answered = z.unknown();
const fields = ["displayName", "group", "serviceLevel.targetPercent"] as const;

/** What an administrator says of one campaign. */
export function CampaignDialog({
  row,
  groups,
  onClose,
}: {
  row: CampaignRow;
  groups: readonly string[];
  onClose: () => void;
}) {
  const t = useTranslations("settings.campaigns");
  const form = useSchemaForm(campaignSettingsSchema, row.settings);
  const { state, send } = useChange(answered);
  const place = usePlaceRefusal(form, fields);
  const { register } = form;
  const { errors, isDirty } = form.formState;
  const name = nameWithoutMark(row.campaign);
  // Nobody waits there, and its service level means nothing.
  const outbound = directionOf(row.campaign) === "outbound";

  const save = form.handleSubmit(async (settings) => {
    const body = { campaign: row.campaign, ...settings };
    if ((await send({ method: "PUT", path: "/api/settings/campaigns", body }, place)) !== null) onClose();
  });

  return (
    <FormDialog
      title={t("edit", { name })}
      submit={t("save")}
      state={state}
      typed={isDirty}
      wide
      onSubmit={save}
      onClose={onClose}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t("displayName")}
          hint={t("displayNameHint")}
          placeholder={name}
          error={errors.displayName?.message}
          {...register("displayName", emptyIsNull)}
        />
        <TextField
          label={t("group")}
          hint={t("groupHint")}
          suggestions={groups.map((value) => ({ value }))}
          error={errors.group?.message}
          {...register("group", emptyIsNull)}
        />
      </div>
      {outbound ? (
        <p className="text-sm text-pretty text-muted">{t("outbound")}</p>
      ) : (
        <>
          <RadioList
            label={t("chosen")}
            options={(["answered", "withAbandoned"] as const).map((value) => ({
              value,
              label: t(`formula.${value}`),
              note: t(`formula.${value}Note`),
            }))}
            error={errors.serviceLevel?.chosen?.message}
            {...register("serviceLevel.chosen")}
          />
          <TextField
            label={t("targetField")}
            unit="%"
            type="number"
            inputMode="decimal"
            min={0}
            max={100}
            step="any"
            error={errors.serviceLevel?.targetPercent?.message}
            {...register("serviceLevel.targetPercent", { valueAsNumber: true })}
            className="sm:max-w-52"
          />
        </>
      )}
      <LimitFields form={form} outbound={outbound} />
    </FormDialog>
  );
}
