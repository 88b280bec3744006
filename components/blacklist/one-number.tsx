"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { z } from "zod";
import { CampaignField } from "@/components/forms/campaign-field";
import { DeedForm } from "@/components/forms/deed-form";
import { DeedNotice } from "@/components/forms/deed-notice";
import { typedNumber } from "@/components/forms/typed";
import { useDeed } from "@/components/forms/use-deed";
import { usePlaceRefusal } from "@/components/settings/use-place-refusal";
import { useSchemaForm } from "@/components/settings/use-schema-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { type BlacklistVerb, methodOf } from "@/lib/client/blacklist";
import { name } from "@/lib/contracts/access";
import { type BlacklistAnswer, blacklistAnswer, blacklistEntry } from "@/lib/contracts/blacklist";
import type { BlacklistEntry } from "@/lib/domain/blacklist";
import { chosenCampaign, every } from "./every";
import { VerbChoice } from "./verb-choice";

const entryForm = z
  .object({
    phone: typedNumber,
    campaign: z.string(),
    name: z.string(),
    company: z.string(),
    jobTitle: z.string(),
    username: z.string(),
  })
  .transform((typed): z.input<typeof blacklistEntry> & { campaign: string } => typed)
  // The route takes an empty one for every campaign; here it is not chosen yet.
  .pipe(blacklistEntry.safeExtend({ campaign: name }))
  .transform((entry) => ({ ...entry, campaign: chosenCampaign(entry.campaign) ?? "" }));

const details = ["name", "company", "jobTitle", "username"] as const;
const empty = { phone: "", name: "", company: "", jobTitle: "", username: "" };
const outcomeOf = ({ results }: BlacklistAnswer) => results[0]?.outcome ?? "unknown";

/** Puts one number onto the blacklist, or takes it off. What was put on can be taken off again at once. */
export function OneNumber({ campaigns, mayAll }: { campaigns: readonly string[] | null; mayAll: boolean }) {
  const t = useTranslations("blacklist");
  const [verb, setVerb] = useState<BlacklistVerb>("add");
  const [latest, setLatest] = useState<{ entry: BlacklistEntry; verb: BlacklistVerb } | null>(null);
  const form = useSchemaForm(entryForm, { ...empty, campaign: "" });
  const { state, carryOut, forget } = useDeed(blacklistAnswer, outcomeOf);
  const undo = useDeed(blacklistAnswer, outcomeOf);
  const place = usePlaceRefusal(form, ["phone", "campaign", ...details]);
  const { register } = form;
  const { errors } = form.formState;

  const submit = form.handleSubmit(async (entry) => {
    undo.forget();
    setLatest({ entry, verb });
    const change = { method: methodOf(verb), path: "/api/blacklist", body: { entries: [entry] } };
    // The entry is the first of a list there.
    const done = await carryOut(change, (error) =>
      place({
        ...error,
        ...(error.field === undefined ? {} : { field: error.field.replace("entries.0.", "") }),
      }),
    );
    if (done !== null && outcomeOf(done.answer) === "succeeded")
      form.reset({ ...empty, campaign: form.getValues("campaign") });
  });

  async function takeOff(entry: BlacklistEntry) {
    const change = { method: methodOf("remove"), path: "/api/blacklist", body: { entries: [entry] } };
    const done = await undo.carryOut(change);
    if (done !== null && outcomeOf(done.answer) === "succeeded") forget();
  }

  return (
    <>
      <DeedForm
        label={t("one.title")}
        submit={t(`one.${verb}`)}
        state={state}
        done={latest === null ? "" : t(`one.${latest.verb}Done`, { phone: latest.entry.phone })}
        action={
          latest?.verb === "add" && undo.state.step !== "succeeded" ? (
            <Button
              size="sm"
              onClick={() => void takeOff(latest.entry)}
              aria-busy={undo.state.step === "sending"}
            >
              {t("undo")}
            </Button>
          ) : null
        }
        onSubmit={submit}
      >
        <VerbChoice verb={verb} onChange={setVerb} />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={t("field.phone")}
            inputMode="tel"
            error={errors.phone?.message}
            {...register("phone")}
          />
          <CampaignField
            campaigns={campaigns}
            {...(mayAll ? { every } : {})}
            error={errors.campaign?.message}
            {...register("campaign")}
          />
        </div>
        <details>
          <summary className="cursor-pointer py-1 text-sm text-muted hover:text-text">
            {t("one.details")}
          </summary>
          <div className="mt-3 grid gap-4 sm:grid-cols-2">
            {details.map((field) => (
              <TextField
                key={field}
                label={t(`field.${field}`)}
                error={errors[field]?.message}
                {...register(field)}
              />
            ))}
          </div>
        </details>
      </DeedForm>
      <div className="mt-4 max-w-2xl">
        <DeedNotice
          state={undo.state}
          done={latest === null ? "" : t("one.removeDone", { phone: latest.entry.phone })}
        />
      </div>
    </>
  );
}
