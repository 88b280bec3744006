"use client";

import { useTranslations } from "next-intl";
import { FormDialog } from "@/components/settings/form-dialog";
import { useChange } from "@/components/settings/use-change";
import { usePlaceRefusal } from "@/components/settings/use-place-refusal";
import { useSchemaForm } from "@/components/settings/use-schema-form";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { type ChangeAnswer, changeAnswer } from "@/lib/contracts/fields";
import { tagInput } from "@/lib/contracts/recordings";
import type { Call } from "./calls";
import { useCallWords } from "./use-call-words";

/** Tags a recording, by the number that was called. */
export function TagDialog({
  call,
  onTagged,
  onClose,
}: {
  call: Call;
  onTagged: (outcome: ChangeAnswer["outcome"]) => void;
  onClose: () => void;
}) {
  const t = useTranslations("recordings.tagging");
  const words = useCallWords();
  const form = useSchemaForm(tagInput, { phone: call.destinations[0] ?? "", text: "" });
  const { state, send } = useChange(changeAnswer);
  const place = usePlaceRefusal(form, ["phone", "text"]);
  const { errors, isDirty } = form.formState;

  const tag = form.handleSubmit(async (body) => {
    const path = `/api/recordings/${encodeURIComponent(call.guid)}/tag`;
    const done = await send({ method: "POST", path, body }, place);
    if (done !== null) onTagged(done.answer.outcome);
  });

  return (
    <FormDialog
      title={t("title")}
      description={words.name(call)}
      submit={t("submit")}
      state={state}
      typed={isDirty}
      onSubmit={tag}
      onClose={onClose}
    >
      <TextField
        label={t("text")}
        hint={call.tag === null ? undefined : t("before", { tag: call.tag })}
        error={errors.text?.message}
        {...form.register("text", { setValueAs: (text: string) => text.trim() })}
      />
      {call.destinations.length > 1 ? (
        <SelectField
          label={t("phone")}
          options={call.destinations.map((value) => ({ value, label: value }))}
          error={errors.phone?.message}
          {...form.register("phone")}
        />
      ) : null}
    </FormDialog>
  );
}
