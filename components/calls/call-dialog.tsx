"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { AgentLine } from "@/components/agent-actions/agent-line";
import { type ActedOn, type PlacedCall, useAgentActions } from "@/components/agent-actions/context";
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
import { useViewer } from "@/components/live/provider";
import { Button } from "@/components/ui/button";
import { postCall } from "@/lib/client/calls";
import { CallFields } from "./call-fields";
import { isUnderWay, type Seen } from "./follow";
import { InTheWay } from "./in-the-way";
import { Progress } from "./progress";
import { useCallForm } from "./use-call-form";
import { useFollowWords } from "./use-follow-words";
import { useFollowed } from "./use-followed";

const fields = ["campaign", "callerId", "destination", "context", "data", "form"] as const;

/** One call with an agent's phone: the form, then how the call goes; a notice while it goes on with the dialog closed. */
export function CallDialog({
  agent,
  last,
  open,
  onChange,
  onPlaced,
}: {
  agent: ActedOn;
  /** The one placed before with this phone. */
  last: PlacedCall | null;
  open: boolean;
  onChange: (to: TaskChange) => void;
  onPlaced: (call: PlacedCall) => void;
}) {
  const t = useTranslations("calls");
  const formId = useId();
  const reasonId = useId();
  const settings = useFloorSettings();
  const { begin } = useAgentActions();
  const { mayDispose } = useViewer();
  const now = useAgentNow(agent);
  const campaigns = now.agent?.campaigns ?? [agent.campaign];
  const { form, contextUnread } = useCallForm(agent, last, campaigns);
  const place = usePlaceRefusal(form, fields);
  const { state, send, retry, startAnew } = useSending(postCall);
  const [before, setBefore] = useState<Seen | null>(null);
  const taken =
    state.step === "done" ? { sentAt: state.request.sentAt, answeredAt: state.answeredAt, before } : null;
  const followed = useFollowed(taken, now);

  const name = agent.name ?? agent.location;
  const destination = state.step === "done" ? state.request.input.destination : "";
  const followWords = useFollowWords(name, destination);
  const unplacedWords = useSendingWords("calls");
  const sending = state.step === "sending";
  const unanswered = state.step === "unanswered";

  async function placed(answer: ReturnType<typeof send>) {
    const { campaign, callerId, destination } = form.getValues();
    const done = await answer;
    if (done !== null) onPlaced({ guid: done.guid, campaign, callerId, destination });
  }
  const submit = form.handleSubmit(async (input) => {
    if (!now.live || sending) return;
    if (unanswered) return placed(retry(place));
    setBefore(now.agent);
    await placed(send(input, place));
  });

  const running = sending || (followed !== null && isUnderWay(followed));

  if (!open) {
    const isOver = followed !== null && !running;
    const words = followed === null ? unplacedWords(state) : followWords(followed);
    return (
      <TaskNotice
        of={t("notice.of", { name })}
        title={words.title}
        text={running ? t("notice.goesOn") : words.text}
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
          <Word of="calls" state={state}>
            <InTheWay name={name} now={now} reasonId={reasonId} />
          </Word>
        }
        action={
          followed === null ? (
            <SendButton
              form={formId}
              enabled={now.live && !sending}
              busy={sending}
              reasonId={now.live ? undefined : reasonId}
            >
              {t(unanswered ? "retry" : "button", { name })}
            </SendButton>
          ) : running ? null : (
            <>
              {followed.step === "on_line" ? null : <Button onClick={startAnew}>{t("again")}</Button>}
              {mayDispose ? (
                <Button
                  look="primary"
                  onClick={() => {
                    onChange("done");
                    begin("disposition", agent);
                  }}
                >
                  {t("dispose")}
                </Button>
              ) : null}
            </>
          )
        }
        onClose={() => onChange(running ? "closed" : "done")}
      >
        {followed === null || state.step !== "done" ? (
          <form
            id={formId}
            noValidate
            inert={sending || unanswered}
            onSubmit={(event) => void submit(event)}
            className="flex flex-col gap-4"
          >
            <CallFields form={form} campaigns={campaigns} contextUnread={contextUnread} />
          </form>
        ) : (
          <Progress
            name={name}
            destination={destination}
            guid={state.answer.guid}
            followed={followed}
            live={now.live}
          />
        )}
      </TaskFrame>
    </SettingsProvider>
  );
}
