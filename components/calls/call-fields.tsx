"use client";

import { useTranslations } from "next-intl";
import type { UseFormReturn } from "react-hook-form";
import { useCampaignText } from "@/components/hang-up/use-words";
import { useViewer } from "@/components/live/provider";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { AgentCallInput } from "@/lib/contracts/calls";
import { directionOf } from "@/lib/domain/campaign";
import type { CallFields as Fields } from "./call-form";
import { DataEditor } from "./data-editor";

/** Numbers are often copied with spaces in them. */
const withoutSpaces = { setValueAs: (text: string) => text.replaceAll(/\s/g, "") };
const trimmed = { setValueAs: (text: string) => text.trim() };

/** Whom to call, what the other side sees, and what the workflow is given. */
export function CallFields({
  form,
  campaigns,
  contextUnread,
}: {
  form: UseFormReturn<Fields, unknown, AgentCallInput>;
  /** The agent's. */
  campaigns: readonly string[];
  contextUnread: boolean;
}) {
  const t = useTranslations("calls.field");
  const campaignText = useCampaignText();
  // An agent is called from where an administrator said, and nowhere else.
  const mayChooseContext = useViewer().role !== "agent";
  const { errors } = form.formState;
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t("destination")}
          hint={t("destinationHint")}
          inputMode="tel"
          error={errors.destination?.message}
          {...form.register("destination", withoutSpaces)}
        />
        <TextField
          label={t("callerId")}
          hint={t("callerIdHint")}
          inputMode="tel"
          error={errors.callerId?.message}
          {...form.register("callerId", withoutSpaces)}
        />
        <SelectField
          label={t("campaign")}
          hint={t(directionOf(form.watch("campaign")) === "inbound" ? "campaignInbound" : "campaignHint")}
          error={errors.campaign?.message}
          options={[
            { value: "", label: t("choose") },
            ...outboundFirst(campaigns).map((value) => ({ value, label: campaignText(value) })),
          ]}
          {...form.register("campaign")}
        />
        {mayChooseContext ? (
          <TextField
            label={t("context")}
            hint={contextUnread ? t("contextUnread") : t("contextHint")}
            autoCapitalize="none"
            spellCheck={false}
            error={errors.context?.message}
            {...form.register("context", trimmed)}
          />
        ) : null}
      </div>
      <DataEditor form={form} />
      <TextField
        label={t("form")}
        hint={t("formHint")}
        autoCapitalize="none"
        spellCheck={false}
        error={errors.form?.message}
        {...form.register("form", trimmed)}
      />
    </>
  );
}

/** A call that goes out counts for a campaign that calls out, as a rule. */
function outboundFirst(campaigns: readonly string[]): readonly string[] {
  const isInbound = (campaign: string) => directionOf(campaign) === "inbound";
  return [
    ...campaigns.filter((campaign) => !isInbound(campaign)),
    ...campaigns.filter((campaign) => isInbound(campaign)),
  ];
}
