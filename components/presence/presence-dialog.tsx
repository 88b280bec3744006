"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form";
import { AgentLine } from "@/components/agent-actions/agent-line";
import type { ActedOn } from "@/components/agent-actions/context";
import { SendButton } from "@/components/agent-actions/send-button";
import { TaskFrame } from "@/components/agent-actions/task-frame";
import { TaskNotice } from "@/components/agent-actions/task-notice";
import type { TaskChange } from "@/components/agent-actions/tasks";
import type { AgentNow } from "@/components/agent-actions/use-agent-now";
import { usePlaceRefusal } from "@/components/agent-actions/use-place-refusal";
import { useSending } from "@/components/agent-actions/use-sending";
import { useSendingWords } from "@/components/agent-actions/use-sending-words";
import { Word } from "@/components/agent-actions/word";
import { Tone } from "@/components/ui/tone";
import type { ChangeResult } from "@/lib/client/changes";
import type { ChangeAnswer } from "@/lib/contracts/fields";
import { inTheWay, type PresenceDeed } from "./follow";
import { useFollowed } from "./use-followed";

export type PresenceTask = {
  readonly agent: ActedOn;
  readonly open: boolean;
  readonly onChange: (to: TaskChange) => void;
};

/** Something that is done to an agent's presence: the form, then whether it is seen; a notice with the dialog closed. */
export function PresenceDialog<Fields extends FieldValues, Typed, Input>({
  deed,
  task: { agent, open, onChange },
  now,
  form,
  fields,
  post,
  inputOf,
  children,
}: {
  deed: PresenceDeed;
  task: PresenceTask;
  now: AgentNow;
  form: UseFormReturn<Fields, unknown, Typed>;
  fields: readonly FieldPath<Fields>[];
  post: (input: Input, key: string) => Promise<ChangeResult<ChangeAnswer>>;
  /** What is sent, with the agent as they were seen at that moment. */
  inputOf: (typed: Typed) => Input;
  /** The form's fields. */
  children: ReactNode;
}) {
  const t = useTranslations(`presence.${deed}`);
  const formId = useId();
  const reasonId = useId();
  const place = usePlaceRefusal(form, fields);
  const { state, send, retry } = useSending(post);
  const unsentWords = useSendingWords(`presence.${deed}`)(state);
  const followed = useFollowed(deed, state.step === "done" ? { ...state.request, ...state } : null, now);

  const name = agent.name ?? agent.location;
  const sending = state.step === "sending";
  const unanswered = state.step === "unanswered";
  const way = inTheWay(deed, now);
  // What may be done already is asked again under its key, however the agent is now.
  const blocked = unanswered ? !now.live : way?.blocks === true;
  const submit = form.handleSubmit(async (typed) => {
    if (blocked || sending) return;
    await (unanswered ? retry(place) : send(inputOf(typed), place));
  });
  const words =
    followed === null
      ? unsentWords
      : { title: t(`follow.${followed}.title`, { name }), text: t(`follow.${followed}.text`, { name }) };
  const running = sending || followed === "waiting";

  if (!open) {
    const isOver = followed !== null && !running;
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
    <TaskFrame
      title={t("title", { name })}
      description={<AgentLine agent={agent} now={now} />}
      typed={form.formState.isDirty}
      filling={state.step === "idle" || state.step === "refused"}
      isOver={state.step === "done"}
      notice={
        <Word of={`presence.${deed}`} state={state}>
          {way === null ? null : (
            <p id={reasonId} role="status" className="text-pretty">
              {t(`inTheWay.${way.reason}`, { name })}
            </p>
          )}
        </Word>
      }
      action={
        followed === null ? (
          <SendButton
            form={formId}
            enabled={!blocked && !sending}
            busy={sending}
            reasonId={blocked ? reasonId : undefined}
          >
            {t(unanswered ? "retry" : "button", { name })}
          </SendButton>
        ) : null
      }
      onClose={() => onChange(running ? "closed" : "done")}
    >
      {followed === null ? (
        <form
          id={formId}
          noValidate
          inert={sending || unanswered}
          onSubmit={(event) => void submit(event)}
          className="flex flex-col gap-4"
        >
          <p className="text-sm text-pretty text-muted">{t("everywhere", { name })}</p>
          {children}
        </form>
      ) : (
        <div role="status" className="text-sm">
          <p className="font-semibold">
            {followed === "waiting" ? (
              words.title
            ) : (
              <Tone tone={followed === "seen" ? "fine" : "watch"}>{words.title}</Tone>
            )}
          </p>
          <p className="text-pretty text-muted">{words.text}</p>
          {now.live ? null : <p className="text-pretty">{t("follow.notLive")}</p>}
        </div>
      )}
    </TaskFrame>
  );
}
