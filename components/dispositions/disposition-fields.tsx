"use client";

import { useTimeZone, useTranslations } from "next-intl";
import type { UseFormReturn } from "react-hook-form";
import { useCampaignText } from "@/components/hang-up/use-words";
import { Banner } from "@/components/ui/banner";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { serverNow } from "@/lib/client/server-clock";
import type { DispositionInput } from "@/lib/contracts/dispositions";
import { zonedInput } from "@/lib/i18n/zoned-time";
import type { DispositionFields as Fields } from "./disposition-form";
import { LevelFields } from "./levels";

const trimmed = { setValueAs: (text: string) => text.trim() };

type Props = {
  form: UseFormReturn<Fields, unknown, DispositionInput>;
  campaigns: readonly string[];
};

/** Which call it was, what came of it, and whether to call again. Each part by itself: the first wrong field takes the focus. */
export function DispositionFields(props: Props) {
  const t = useTranslations("dispositions.warning");
  return (
    <>
      <Banner tone="note" title={t("title")}>
        {t("text")}
      </Banner>
      <LevelFields form={props.form} />
      <OtherFields {...props} />
    </>
  );
}

function OtherFields({ form, campaigns }: Props) {
  const t = useTranslations("dispositions.field");
  const zone = useTimeZone() ?? "UTC";
  const campaignText = useCampaignText();
  const { errors } = form.formState;
  const options = campaigns.map((value) => ({ value, label: campaignText(value) }));
  const text = (name: "agent" | "callerId" | "guid" | "data1" | "data2" | "tag", hint?: string) => (
    <TextField
      label={t(name)}
      hint={hint}
      spellCheck={false}
      error={errors[name]?.message}
      {...form.register(name, trimmed)}
    />
  );
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={t("campaign")}
          options={options}
          error={errors.campaign?.message}
          {...form.register("campaign")}
        />
        {text("agent", t("agentHint"))}
        {text("callerId", t("callerIdHint"))}
        {text("guid", t("guidHint"))}
      </div>
      <TextArea
        label={t("comment")}
        rows={2}
        error={errors.comment?.message}
        {...form.register("comment", {
          // The platform takes one line.
          setValueAs: (text: string) => text.replaceAll(/\s*\n\s*/g, " ").trim(),
        })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t("schedule", { zone })}
          type="datetime-local"
          min={zonedInput(new Date(serverNow()), zone)}
          hint={t("scheduleHint")}
          error={errors.schedule?.message}
          {...form.register("schedule")}
        />
        <SelectField
          label={t("rescheduleCampaign")}
          hint={t("rescheduleCampaignHint")}
          options={[{ value: "", label: t("sameCampaign") }, ...options]}
          error={errors.rescheduleCampaign?.message}
          {...form.register("rescheduleCampaign")}
        />
        {text("data1")}
        {text("data2")}
        {text("tag", t("tagHint"))}
      </div>
    </>
  );
}
