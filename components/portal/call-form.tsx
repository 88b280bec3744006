"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { CampaignField } from "@/components/forms/campaign-field";
import { usePlaceRefusal } from "@/components/settings/use-place-refusal";
import { useSchemaForm } from "@/components/settings/use-schema-form";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { TextField } from "@/components/ui/text-field";
import { usePortalDesk } from "./desk";
import { callForm } from "./forms";
import { useIssueWords } from "./use-issue-words";
import { WishForm } from "./wish-form";

const fields = ["campaign", "callerId", "destination"] as const;
const ways = ["call", "call_with_phone"] as const;

/** A call that the portal places, from the agent's phone or with the portal's own. */
export function CallForm({ campaigns, campaign }: { campaigns: readonly string[]; campaign: string }) {
  const t = useTranslations("portal.call");
  const tc = useTranslations("calls.field");
  const { carryOut } = usePortalDesk();
  const form = useSchemaForm(
    callForm,
    { verb: "call", campaign, callerId: "", destination: "" },
    useIssueWords(),
  );
  const place = usePlaceRefusal(form, fields);
  const { errors } = form.formState;
  const { setValue } = form;
  const verb = form.watch("verb");

  // Whoever looks at another campaign calls for that one.
  useEffect(() => setValue("campaign", campaign), [campaign, setValue]);

  return (
    <WishForm
      label={t("title")}
      submit={t(`submit.${verb}`)}
      onSubmit={form.handleSubmit((input) => carryOut(input, place))}
    >
      <SegmentedControl
        label={t("way")}
        value={verb}
        options={ways.map((value) => ({ value, label: t(`ways.${value}`) }))}
        onChange={(value) => setValue("verb", value)}
        className="*:flex-1"
      />
      <TextField
        label={tc("destination")}
        inputMode="tel"
        error={errors.destination?.message}
        {...form.register("destination")}
      />
      {verb === "call" ? (
        <TextField
          label={tc("callerId")}
          hint={tc("callerIdHint")}
          inputMode="tel"
          error={errors.callerId?.message}
          {...form.register("callerId")}
        />
      ) : null}
      <CampaignField campaigns={campaigns} error={errors.campaign?.message} {...form.register("campaign")} />
    </WishForm>
  );
}
