"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { usePlaceRefusal } from "@/components/settings/use-place-refusal";
import { useSchemaForm } from "@/components/settings/use-schema-form";
import { TextField } from "@/components/ui/text-field";
import { usePortalDesk } from "./desk";
import { tagForm } from "./forms";
import { useIssueWords } from "./use-issue-words";
import { WishForm } from "./wish-form";

/** Tags a call: the latest one, unless somebody writes another's id. */
export function TagForm() {
  const t = useTranslations("portal.tag");
  const { carryOut, lastGuid } = usePortalDesk();
  const form = useSchemaForm(tagForm, { guid: lastGuid ?? "", text: "" }, useIssueWords());
  const place = usePlaceRefusal(form, ["guid", "text"]);
  const { errors } = form.formState;
  const { setValue } = form;

  useEffect(() => {
    if (lastGuid !== null) setValue("guid", lastGuid);
  }, [lastGuid, setValue]);

  return (
    <WishForm
      label={t("title")}
      submit={t("submit")}
      onSubmit={form.handleSubmit((input) => carryOut(input, place))}
    >
      <TextField
        label={t("guid")}
        hint={t(lastGuid === null ? "guidHint" : "guidLatest")}
        spellCheck={false}
        autoCapitalize="none"
        error={errors.guid?.message}
        {...form.register("guid")}
      />
      <TextField label={t("text")} error={errors.text?.message} {...form.register("text")} />
    </WishForm>
  );
}
