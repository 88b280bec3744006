"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { type UseFormReturn, useFieldArray, useWatch } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { describedBy, FieldNotes, inputClass } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { TextArea } from "@/components/ui/text-area";
import type { AgentCallInput } from "@/lib/contracts/calls";
import { type CallFields, dataText, rowsOf } from "./call-form";

const mostRows = 50;

type Form = UseFormReturn<CallFields, unknown, AgentCallInput>;

/** What the workflow is given: names and values, or a text as it is, usually JSON. Each can be had as the other. */
export function DataEditor({ form }: { form: Form }) {
  const t = useTranslations("calls.data");
  const id = useId();
  const kind = useWatch({ control: form.control, name: "data.kind" });
  const whole = form.formState.errors.data?.message;

  function change(to: "rows" | "text") {
    const data = form.getValues("data");
    const options = { shouldDirty: true } as const;
    form.clearErrors("data");
    if (to === "text" && data.rows.length > 0)
      form.setValue("data.text", dataText({ ...data, kind: "rows" }), options);
    const rows = to === "rows" ? rowsOf(data.text) : null;
    if (rows !== null) form.setValue("data.rows", rows, options);
    form.setValue("data.kind", to, options);
  }

  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="float-left text-[0.8125rem] font-medium">{t("label")}</legend>
      <SegmentedControl
        label={t("kind")}
        value={kind}
        onChange={change}
        options={[
          { value: "rows", label: t("rows") },
          { value: "text", label: t("text") },
        ]}
        className="self-start"
      />
      {kind === "rows" ? (
        <>
          <Rows form={form} />
          <FieldNotes id={id} error={whole} hint={t("rowsHint")} />
        </>
      ) : (
        <TextArea
          label={t("textLabel")}
          hint={t("textHint")}
          error={whole}
          spellCheck={false}
          autoCapitalize="none"
          {...form.register("data.text")}
        />
      )}
    </fieldset>
  );
}

function Rows({ form }: { form: Form }) {
  const t = useTranslations("calls.data");
  const id = useId();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: "data.rows" });
  const errors = form.formState.errors.data?.rows;
  return (
    <>
      {fields.map((field, i) => {
        const error = errors?.[i]?.name?.message;
        const at = `${id}-${field.id}`;
        return (
          <div key={field.id} className="flex flex-col gap-1">
            <div className="flex items-center gap-2">
              <input
                {...describedBy(at, { error })}
                aria-label={t("name", { number: i + 1 })}
                placeholder={t("namePlaceholder")}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                className={inputClass}
                {...form.register(`data.rows.${i}.name`)}
              />
              <input
                aria-label={t("value", { number: i + 1 })}
                placeholder={t("valuePlaceholder")}
                autoComplete="off"
                className={inputClass}
                {...form.register(`data.rows.${i}.value`)}
              />
              <IconButton label={t("remove", { number: i + 1 })} onClick={() => remove(i)}>
                <X aria-hidden />
              </IconButton>
            </div>
            <FieldNotes id={at} error={error} />
          </div>
        );
      })}
      <Button
        size="sm"
        className="self-start"
        disabled={fields.length >= mostRows}
        onClick={() => append({ name: "", value: "" })}
      >
        <Plus aria-hidden className="size-4" />
        {t("add")}
      </Button>
    </>
  );
}
