"use client";

import { useFormatter, useTranslations } from "next-intl";
import { DeedNotice } from "@/components/forms/deed-notice";
import { useDeed } from "@/components/forms/use-deed";
import { Button } from "@/components/ui/button";
import { removeScheduleInput } from "@/lib/contracts/dialer";
import type { DispositionInput } from "@/lib/contracts/dispositions";
import { changeAnswer } from "@/lib/contracts/fields";

/**
 * The way back for a call that a disposition put into the schedule; what the disposition says stays. Whose dialer calls
 * must have been named: which one the platform chose by itself, it does not tell.
 */
export function TakeBack({ input: { rescheduleCampaign, callerId, schedule } }: { input: DispositionInput }) {
  const t = useTranslations("dispositions.takeBack");
  const format = useFormatter();
  const { state, carryOut } = useDeed(changeAnswer, ({ outcome }) => outcome);
  const range = { campaign: rescheduleCampaign, destination: callerId, from: schedule, to: schedule };
  const call = removeScheduleInput.safeParse(range).data;
  if (call === undefined) return null;
  const words = {
    number: call.destination,
    at: format.dateTime(new Date(call.from), { dateStyle: "full", timeStyle: "short" }),
  };
  return (
    <div className="flex flex-col gap-3">
      {state.step === "succeeded" ? null : (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <p className="min-w-0 flex-1 basis-64 text-pretty text-muted">{t("scheduled", words)}</p>
          <Button
            size="sm"
            aria-busy={state.step === "sending"}
            onClick={() => void carryOut({ method: "DELETE", path: "/api/dialer/schedule", body: call })}
          >
            {t("undo")}
          </Button>
        </div>
      )}
      <DeedNotice state={state} done={t("undone", words)} />
    </div>
  );
}
