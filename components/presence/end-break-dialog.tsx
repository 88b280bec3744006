"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useAgentNow } from "@/components/agent-actions/use-agent-now";
import { useSchemaForm } from "@/components/settings/use-schema-form";
import { TextField } from "@/components/ui/text-field";
import { postEndBreak } from "@/lib/client/presence";
import { endBreakInput } from "@/lib/contracts/presence";
import { PresenceDialog, type PresenceTask } from "./presence-dialog";

const typed = endBreakInput.pick({ motive: true, message: true });

/** Calls an agent back from a break; which one it is, is filled in as soon as it is known. */
export function EndBreakDialog(task: PresenceTask) {
  const t = useTranslations("presence.field");
  const { location, campaign, name } = task.agent;
  const now = useAgentNow(task.agent);
  const form = useSchemaForm(typed, { motive: "", message: "" });
  const { getValues, setValue } = form;
  const { errors } = form.formState;
  const reason = now.agent?.pauseReason ?? "";

  useEffect(() => {
    if (getValues("motive") === "") setValue("motive", reason);
  }, [reason, getValues, setValue]);

  return (
    <PresenceDialog
      deed="endBreak"
      task={task}
      now={now}
      form={form}
      fields={["motive", "message"]}
      post={postEndBreak}
      inputOf={({ motive, message }) => ({ campaign, location, motive, message })}
    >
      <TextField
        label={t("message", { name: name ?? location })}
        hint={t("messageHint")}
        error={errors.message?.message}
        {...form.register("message")}
      />
      <TextField
        label={t("motive")}
        hint={t("motiveHint")}
        error={errors.motive?.message}
        {...form.register("motive")}
      />
    </PresenceDialog>
  );
}
