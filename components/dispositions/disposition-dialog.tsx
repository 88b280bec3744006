"use client";

import { useTimeZone, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { AgentLine } from "@/components/agent-actions/agent-line";
import type { ActedOn, PlacedCall } from "@/components/agent-actions/context";
import { SendButton } from "@/components/agent-actions/send-button";
import { TaskFrame } from "@/components/agent-actions/task-frame";
import { TaskNotice } from "@/components/agent-actions/task-notice";
import type { TaskChange } from "@/components/agent-actions/tasks";
import { useAgentNow } from "@/components/agent-actions/use-agent-now";
import { usePlaceRefusal } from "@/components/agent-actions/use-place-refusal";
import { useSending } from "@/components/agent-actions/use-sending";
import { useSendingWords } from "@/components/agent-actions/use-sending-words";
import { Word } from "@/components/agent-actions/word";
import { SettingsProvider, useFloorSettings } from "@/components/campaigns/settings-context";
import { useLiveCampaigns } from "@/components/settings/use-live-names";
import { useSchemaForm } from "@/components/settings/use-schema-form";
import { Button } from "@/components/ui/button";
import { postDisposition } from "@/lib/client/dispositions";
import { serverNow } from "@/lib/client/server-clock";
import type { DispositionInput } from "@/lib/contracts/dispositions";
import { DispositionFields } from "./disposition-fields";
import { dispositionForm, type DispositionFields as Fields } from "./disposition-form";
import { Result } from "./result";
import { useIssueWords } from "./use-issue-words";
import { useSaid } from "./use-said";

const fields = [
  "campaign",
  "agent",
  "callerId",
  "guid",
  "level1",
  "level2",
  "level3",
  "data1",
  "data2",
  "comment",
  "schedule",
  "rescheduleCampaign",
  "tag",
] as const;

/** What one call of an agent was about: the form, then whether the platform took it. */
export function DispositionDialog({
  agent,
  last,
  open,
  onChange,
}: {
  agent: ActedOn;
  /** The call placed last with this phone. */
  last: PlacedCall | null;
  open: boolean;
  onChange: (to: TaskChange) => void;
}) {
  const t = useTranslations("dispositions");
  const formId = useId();
  const reasonId = useId();
  const zone = useTimeZone() ?? "UTC";
  const settings = useFloorSettings();
  const now = useAgentNow(agent);
  const campaigns = useLiveCampaigns() ?? [last?.campaign ?? agent.campaign];
  const [schema] = useState(() => dispositionForm(zone, serverNow));
  const form = useSchemaForm<Fields, DispositionInput>(schema, blank(agent, last), useIssueWords());
  const place = usePlaceRefusal(form, fields, useSaid());
  const { state, send, retry, startAnew } = useSending(postDisposition);
  const words = useSendingWords("dispositions")(state);

  const name = agent.name ?? agent.location;
  const sending = state.step === "sending";
  const unanswered = state.step === "unanswered";
  const submit = form.handleSubmit(async (input) => {
    if (!now.live || sending) return;
    await (unanswered ? retry(place) : send(input, place));
  });

  if (!open) {
    const isOver = state.step === "done";
    return (
      <TaskNotice
        of={t("notice.of", { name })}
        title={isOver ? t(`outcome.${state.answer.outcome}.title`) : words.title}
        text={
          isOver
            ? t(`outcome.${state.answer.outcome}.text`, { name })
            : sending
              ? t("notice.goesOn")
              : words.text
        }
        button={t(isOver ? "notice.close" : "notice.show")}
        onPress={() => onChange(isOver ? "done" : "open")}
      />
    );
  }
  return (
    <SettingsProvider value={settings}>
      <TaskFrame
        title={t("title", { name })}
        description={<AgentLine agent={agent} now={now} />}
        typed={form.formState.isDirty}
        filling={state.step === "idle" || state.step === "refused"}
        isOver={state.step === "done"}
        notice={
          <Word of="dispositions" state={state}>
            {now.live ? null : (
              <p id={reasonId} role="status" className="text-pretty">
                {t(now.at === null ? "reading" : "notLive")}
              </p>
            )}
          </Word>
        }
        action={
          state.step === "done" ? (
            <Button
              onClick={() => {
                form.reset(blank(agent, last));
                startAnew();
              }}
            >
              {t("another")}
            </Button>
          ) : (
            <SendButton
              form={formId}
              enabled={now.live && !sending}
              busy={sending}
              reasonId={now.live ? undefined : reasonId}
            >
              {t(unanswered ? "retry" : "button", { name })}
            </SendButton>
          )
        }
        onClose={() => onChange(sending ? "closed" : "done")}
      >
        {state.step === "done" ? (
          <Result name={name} answer={state.answer} input={state.request.input} />
        ) : (
          <form
            id={formId}
            noValidate
            inert={sending || unanswered}
            onSubmit={(event) => void submit(event)}
            className="flex flex-col gap-4"
          >
            <DispositionFields form={form} campaigns={campaigns} />
          </form>
        )}
      </TaskFrame>
    </SettingsProvider>
  );
}

/** What is known before anything is typed. */
function blank(agent: ActedOn, last: PlacedCall | null): Fields {
  return {
    campaign: last?.campaign ?? agent.campaign,
    agent: agent.name ?? "",
    // The customer's, whom the call went to.
    callerId: last?.destination ?? "",
    guid: last?.guid ?? "",
    level1: "",
    level2: "",
    level3: "",
    data1: "",
    data2: "",
    comment: "",
    schedule: "",
    rescheduleCampaign: "",
    tag: "",
  };
}
