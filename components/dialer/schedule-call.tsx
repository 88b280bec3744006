"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { CampaignField } from "@/components/forms/campaign-field";
import { DeedForm } from "@/components/forms/deed-form";
import { DeedNotice } from "@/components/forms/deed-notice";
import { firstMessage } from "@/components/forms/first-message";
import { useDeed } from "@/components/forms/use-deed";
import { useMoment } from "@/components/forms/use-moment";
import { usePlaceRefusal } from "@/components/settings/use-place-refusal";
import { useSchemaForm } from "@/components/settings/use-schema-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import type { ScheduleInput } from "@/lib/contracts/dialer";
import { changeAnswer } from "@/lib/contracts/fields";
import { scheduleForm } from "./forms";
import { TargetFields } from "./target-fields";

const fields = ["campaign", "destination", "alternatives", "at", "agentPhone"] as const;

/** A call for later. It can be taken back while nobody has left the page. */
export function ScheduleCall({
  campaigns,
  ownPhone,
}: {
  campaigns: readonly string[] | null;
  /** Of somebody who acts with their own phone alone. */
  ownPhone: string | null;
}) {
  const t = useTranslations("dialer.schedule");
  const tf = useTranslations("dialer.fields");
  const format = useFormatter();
  const moment = useMoment();
  const [latest, setLatest] = useState<ScheduleInput | null>(null);
  const form = useSchemaForm(scheduleForm, {
    campaign: "",
    destination: "",
    alternatives: "",
    at: "",
    agentPhone: ownPhone ?? "",
    data: [],
  });
  const { state, carryOut, forget } = useDeed(changeAnswer, ({ outcome }) => outcome);
  const undo = useDeed(changeAnswer, ({ outcome }) => outcome);
  const place = usePlaceRefusal(form, fields);
  const { register, setValue, watch } = form;
  const { errors } = form.formState;
  const at = (instant: string) =>
    format.dateTime(new Date(instant), { dateStyle: "full", timeStyle: "short" });

  const schedule = form.handleSubmit(async (input) => {
    undo.forget();
    setLatest(input);
    const body = { ...input, data: Object.fromEntries(input.data) };
    const done = await carryOut({ method: "POST", path: "/api/dialer/schedule", body }, place);
    if (done?.answer.outcome !== "succeeded") return;
    form.reset({
      campaign: input.campaign,
      destination: "",
      alternatives: "",
      at: "",
      agentPhone: ownPhone ?? "",
      data: [],
    });
  });

  async function takeBack({ campaign, destination, at }: ScheduleInput) {
    const body = { campaign, destination, from: at, to: at };
    const done = await undo.carryOut({ method: "DELETE", path: "/api/dialer/schedule", body });
    if (done?.answer.outcome === "succeeded") forget();
  }

  return (
    <>
      <DeedForm
        label={t("title")}
        submit={t("submit")}
        state={state}
        done={latest === null ? "" : t("done", { number: latest.destination, at: at(latest.at) })}
        action={
          latest === null || undo.state.step === "succeeded" ? null : (
            <Button size="sm" onClick={() => void takeBack(latest)} aria-busy={undo.state.step === "sending"}>
              {t("undo")}
            </Button>
          )
        }
        onSubmit={schedule}
      >
        <TargetFields
          campaign={
            <CampaignField campaigns={campaigns} error={errors.campaign?.message} {...register("campaign")} />
          }
          destination={{ field: register("destination"), error: errors.destination?.message }}
          alternatives={{ field: register("alternatives"), error: firstMessage(errors, "alternatives") }}
          data={{
            rows: watch("data"),
            error: firstMessage(errors, "data"),
            onChange: (rows) => setValue("data", rows, { shouldDirty: true }),
          }}
        >
          <TextField
            label={tf("at")}
            error={errors.at?.message}
            {...moment.props}
            {...register("at", moment.toInstant)}
          />
          <TextField
            label={tf("agentPhone")}
            hint={tf(ownPhone === null ? "agentPhoneHint" : "ownPhoneHint")}
            readOnly={ownPhone !== null}
            inputMode="tel"
            error={errors.agentPhone?.message}
            {...register("agentPhone")}
          />
        </TargetFields>
      </DeedForm>
      <div className="mt-4 max-w-2xl">
        <DeedNotice
          state={undo.state}
          done={latest === null ? "" : t("undone", { number: latest.destination, at: at(latest.at) })}
        />
      </div>
    </>
  );
}
