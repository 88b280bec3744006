"use client";

import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import type { UseFormReturn } from "react-hook-form";
import { firstMessage } from "@/components/forms/first-message";
import { VariableRows } from "@/components/forms/variable-rows";
import { useViewer } from "@/components/live/provider";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { alternativesOf, asMainNumber, protectedFields, type RespoolRecord } from "@/lib/domain/respool";
import { isListed, type TypedChanges } from "./forms";

/** What may be changed in a record, and what may not. */
export function RecordFields<Output>({
  record,
  form,
}: {
  record: RespoolRecord;
  form: UseFormReturn<TypedChanges, unknown, Output>;
}) {
  const t = useTranslations("dialer.putBack");
  const tf = useTranslations("dialer.fields");
  const { register, setValue, watch } = form;
  const errors = form.formState.errors.changes;
  // An agent gives a record to nobody else.
  const mayReassign = useViewer().role !== "agent";
  const moved = watch("changes.destination").trim() !== record.destination;

  function makeMain(number: string) {
    const changes = asMainNumber(record, number);
    setValue("changes.destination", changes.destination ?? record.destination, { shouldDirty: true });
    setValue("changes.alternatives", changes.alternatives?.join(", ") ?? "", { shouldDirty: true });
  }

  return (
    <>
      <section aria-label={t("protected")} className="rounded-card border border-line bg-surface p-4">
        <p className="flex items-center gap-2 text-[0.8125rem] font-medium">
          <Lock aria-hidden className="size-4 text-muted" />
          {t("protected")}
        </p>
        <p className="mt-1 text-xs text-pretty text-muted">{t("protectedText")}</p>
        <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
          {protectedFields.map((name) => (
            <div key={name} className="contents">
              <dt className="text-muted">{t(`fields.${name}`)}</dt>
              <dd className="break-words">{record[name] ?? "–"}</dd>
            </div>
          ))}
        </dl>
      </section>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={tf("destination")}
          inputMode="tel"
          error={errors?.destination?.message}
          {...register("changes.destination")}
        />
        <TextField
          label={tf("alternatives")}
          hint={tf("alternativesHint")}
          error={firstMessage(form.formState.errors, "changes.alternatives")}
          {...register("changes.alternatives")}
        />
        {alternativesOf(record).length === 0 ? null : (
          <div className="flex flex-wrap gap-2 sm:col-span-2">
            {alternativesOf(record).map((number) => (
              <Button key={number} size="sm" onClick={() => makeMain(number)}>
                {t("makeMain", { number })}
              </Button>
            ))}
          </div>
        )}
        {moved ? (
          <TextField label={t("retries")} hint={t("retriesMoved")} value={0} readOnly />
        ) : (
          <TextField
            label={t("retries")}
            type="number"
            inputMode="numeric"
            min={0}
            hint={t("retriesHint")}
            error={errors?.retries?.message}
            {...register("changes.retries", { valueAsNumber: true })}
          />
        )}
        <TextField
          label={t("priority")}
          type="number"
          inputMode="numeric"
          min={2}
          hint={t("priorityHint")}
          error={errors?.priority?.message}
          {...register("changes.priority", { valueAsNumber: true })}
        />
        <TextField
          label={tf("agentPhone")}
          hint={mayReassign ? tf("agentPhoneHint") : undefined}
          readOnly={!mayReassign}
          inputMode="tel"
          error={errors?.agentphone?.message}
          {...register("changes.agentphone")}
        />
      </div>
      {isListed(record) ? (
        <VariableRows
          rows={watch("changes.data")}
          error={firstMessage(form.formState.errors, "changes.data")}
          onChange={(rows) => setValue("changes.data", rows, { shouldDirty: true })}
        />
      ) : (
        <p className="text-sm text-pretty text-muted">{t("dataAsItIs")}</p>
      )}
    </>
  );
}
