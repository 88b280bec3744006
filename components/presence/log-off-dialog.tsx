"use client";

import { useTranslations } from "next-intl";
import { useAgentNow } from "@/components/agent-actions/use-agent-now";
import { useSchemaForm } from "@/components/settings/use-schema-form";
import { TextField } from "@/components/ui/text-field";
import { postLogOff } from "@/lib/client/presence";
import { logOffInput } from "@/lib/contracts/presence";
import { PresenceDialog, type PresenceTask } from "./presence-dialog";

const typed = logOffInput.pick({ message: true });

/** Logs an agent off who is as they were seen when the button was pressed. */
export function LogOffDialog(task: PresenceTask) {
  const t = useTranslations("presence.field");
  const { location, campaign, name } = task.agent;
  const now = useAgentNow(task.agent);
  const form = useSchemaForm(typed, { message: "" });
  const seen = now.agent;
  return (
    <PresenceDialog
      deed="logOff"
      task={task}
      now={now}
      form={form}
      fields={["message"]}
      post={postLogOff}
      inputOf={({ message }) => ({
        campaign,
        location,
        message,
        expected: seen === null ? null : { code: seen.status.code, stateSince: seen.stateSince },
      })}
    >
      <TextField
        label={t("message", { name: name ?? location })}
        hint={t("messageHint")}
        error={form.formState.errors.message?.message}
        {...form.register("message")}
      />
    </PresenceDialog>
  );
}
