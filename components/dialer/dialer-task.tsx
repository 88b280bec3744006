"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { CampaignField } from "@/components/forms/campaign-field";
import { DeedForm } from "@/components/forms/deed-form";
import { firstMessage } from "@/components/forms/first-message";
import { useDeed } from "@/components/forms/use-deed";
import { useMoment } from "@/components/forms/use-moment";
import { usePlaceRefusal } from "@/components/settings/use-place-refusal";
import { useSchemaForm } from "@/components/settings/use-schema-form";
import { RadioList } from "@/components/ui/radio-list";
import { TextField } from "@/components/ui/text-field";
import { changeAnswer } from "@/lib/contracts/fields";
import { dialerModes } from "@/lib/domain/dialer-task";
import { taskForm } from "./forms";
import { TargetFields } from "./target-fields";

const fields = ["campaign", "destination", "alternatives", "at", "agent", "source"] as const;

/** One of the dialer's four tasks, by name; in either direction. */
export function DialerTask({ campaigns }: { campaigns: readonly string[] | null }) {
  const t = useTranslations("dialer.task");
  const tf = useTranslations("dialer.fields");
  const moment = useMoment();
  const [number, setNumber] = useState("");
  const form = useSchemaForm(taskForm, {
    mode: "priority",
    campaign: "",
    destination: "",
    alternatives: "",
    agent: "",
    source: "",
    at: "",
    data: [],
  });
  const { state, carryOut } = useDeed(changeAnswer, ({ outcome }) => outcome);
  const place = usePlaceRefusal(form, fields);
  const { register, setValue, watch } = form;
  const { errors } = form.formState;

  const hand = form.handleSubmit(async (input) => {
    const body = { ...input, data: Object.fromEntries(input.data) };
    setNumber(input.destination);
    const done = await carryOut({ method: "POST", path: "/api/dialer/tasks", body }, place);
    if (done?.answer.outcome === "succeeded")
      form.reset({ ...form.getValues(), destination: "", alternatives: "", data: [] });
  });

  return (
    <DeedForm
      label={t("title")}
      submit={t("submit")}
      state={state}
      done={t("done", { number })}
      onSubmit={hand}
    >
      <RadioList
        label={t("mode")}
        options={dialerModes.map((value) => ({
          value,
          label: t(`modes.${value}`),
          note: t(`modes.${value}Note`),
        }))}
        error={errors.mode?.message}
        {...register("mode")}
      />
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
        {watch("mode") === "scheduled" ? (
          <TextField
            label={tf("at")}
            error={errors.at?.message}
            {...moment.props}
            {...register("at", moment.toInstant)}
          />
        ) : null}
        <TextField
          label={tf("agent")}
          hint={tf("agentHint")}
          error={errors.agent?.message}
          {...register("agent")}
        />
        <TextField
          label={tf("source")}
          hint={tf("sourceHint")}
          error={errors.source?.message}
          {...register("source")}
        />
      </TargetFields>
    </DeedForm>
  );
}
