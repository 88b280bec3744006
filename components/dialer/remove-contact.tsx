"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { CampaignField } from "@/components/forms/campaign-field";
import { DeedForm } from "@/components/forms/deed-form";
import { useDeed } from "@/components/forms/use-deed";
import { usePlaceRefusal } from "@/components/settings/use-place-refusal";
import { useSchemaForm } from "@/components/settings/use-schema-form";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { TextField } from "@/components/ui/text-field";
import type { RemoveContactInput } from "@/lib/contracts/dialer";
import { changeAnswer } from "@/lib/contracts/fields";
import { removeContactForm } from "./forms";

/** Takes a number out of a campaign's dialer for good, once that was confirmed. */
export function RemoveContact({ campaigns }: { campaigns: readonly string[] | null }) {
  const t = useTranslations("dialer.removeContact");
  const tf = useTranslations("dialer.fields");
  const form = useSchemaForm(removeContactForm, { campaign: "", number: "" });
  const { state, carryOut } = useDeed(changeAnswer, ({ outcome }) => outcome);
  const place = usePlaceRefusal(form, ["campaign", "number"]);
  const [asked, setAsked] = useState<RemoveContactInput | null>(null);
  const [asking, setAsking] = useState(false);
  const { errors } = form.formState;

  const ask = form.handleSubmit((input) => {
    setAsked(input);
    setAsking(true);
  });

  async function remove(body: RemoveContactInput) {
    const done = await carryOut({ method: "DELETE", path: "/api/dialer/contacts", body }, place);
    setAsking(false);
    if (done?.answer.outcome === "succeeded") form.reset({ campaign: body.campaign, number: "" });
  }

  return (
    <DeedForm
      label={t("title")}
      submit={t("submit")}
      state={state}
      done={asked === null ? "" : t("done", { number: asked.number, campaign: asked.campaign })}
      onSubmit={ask}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <CampaignField
          campaigns={campaigns}
          error={errors.campaign?.message}
          {...form.register("campaign")}
        />
        <TextField
          label={tf("destination")}
          inputMode="tel"
          error={errors.number?.message}
          {...form.register("number")}
        />
      </div>
      {asked === null ? null : (
        <AlertDialog
          open={asking}
          onOpenChange={setAsking}
          title={t("ask", { number: asked.number })}
          description={t("askText", { number: asked.number, campaign: asked.campaign })}
          confirm={t("confirm", { number: asked.number })}
          busy={state.step === "sending"}
          onConfirm={() => void remove(asked)}
        />
      )}
    </DeedForm>
  );
}
