"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { CampaignField } from "@/components/forms/campaign-field";
import { DeedForm } from "@/components/forms/deed-form";
import { useDeed } from "@/components/forms/use-deed";
import { useMoment } from "@/components/forms/use-moment";
import { usePlaceRefusal } from "@/components/settings/use-place-refusal";
import { useSchemaForm } from "@/components/settings/use-schema-form";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { TextField } from "@/components/ui/text-field";
import type { RemoveScheduleInput } from "@/lib/contracts/dialer";
import { changeAnswer } from "@/lib/contracts/fields";
import { removeScheduleForm } from "./forms";

const fields = ["campaign", "destination", "from", "to"] as const;

/** Takes a number's scheduled calls away, from one moment to another, once number, campaign and range were confirmed. */
export function RemoveScheduled({ campaigns }: { campaigns: readonly string[] | null }) {
  const t = useTranslations("dialer.removeScheduled");
  const tf = useTranslations("dialer.fields");
  const format = useFormatter();
  const moment = useMoment();
  const form = useSchemaForm(removeScheduleForm, { campaign: "", destination: "", from: "", to: "" });
  const { state, carryOut } = useDeed(changeAnswer, ({ outcome }) => outcome);
  const place = usePlaceRefusal(form, fields);
  const [asked, setAsked] = useState<RemoveScheduleInput | null>(null);
  const [asking, setAsking] = useState(false);
  const { register } = form;
  const { errors } = form.formState;
  const at = (instant: string) =>
    format.dateTime(new Date(instant), { dateStyle: "medium", timeStyle: "short" });

  const ask = form.handleSubmit((input) => {
    setAsked(input);
    setAsking(true);
  });

  async function remove(body: RemoveScheduleInput) {
    await carryOut({ method: "DELETE", path: "/api/dialer/schedule", body }, place);
    setAsking(false);
  }

  return (
    <DeedForm
      label={t("title")}
      submit={t("submit")}
      state={state}
      done={asked === null ? "" : t("done", { number: asked.destination, campaign: asked.campaign })}
      onSubmit={ask}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <CampaignField campaigns={campaigns} error={errors.campaign?.message} {...register("campaign")} />
        <TextField
          label={tf("destination")}
          inputMode="tel"
          error={errors.destination?.message}
          {...register("destination")}
        />
        <TextField
          label={tf("from")}
          error={errors.from?.message}
          {...moment.props}
          {...register("from", moment.toInstant)}
        />
        <TextField
          label={tf("to")}
          error={errors.to?.message}
          {...moment.props}
          {...register("to", moment.toInstant)}
        />
      </div>
      {asked === null ? null : (
        <AlertDialog
          open={asking}
          onOpenChange={setAsking}
          title={t("ask", { number: asked.destination })}
          confirm={t("confirm", { number: asked.destination })}
          busy={state.step === "sending"}
          onConfirm={() => void remove(asked)}
        >
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-sm">
            <dt className="text-muted">{tf("destination")}</dt>
            <dd className="break-words">{asked.destination}</dd>
            <dt className="text-muted">{t("campaign")}</dt>
            <dd className="break-words">{asked.campaign}</dd>
            <dt className="text-muted">{tf("from")}</dt>
            <dd>{at(asked.from)}</dd>
            <dt className="text-muted">{tf("to")}</dt>
            <dd>{at(asked.to)}</dd>
            <dt className="text-muted">{t("zone")}</dt>
            <dd>{moment.zone}</dd>
          </dl>
          <p className="text-sm text-pretty text-muted">{t("askText")}</p>
        </AlertDialog>
      )}
    </DeedForm>
  );
}
