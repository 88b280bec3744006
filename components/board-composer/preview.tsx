"use client";

import { type Messages, NextIntlClientProvider, useTranslations } from "next-intl";
import { useMemo } from "react";
import { type Control, useWatch } from "react-hook-form";
import { WallPreview } from "@/components/boards/wall-preview";
import { type BoardInput, boardInput, floorBoard } from "@/lib/contracts/boards";
import type { Locale } from "@/lib/i18n/locales";

/** What a wall says, in each language that a board can have. */
export type WallMessages = Readonly<Record<Locale, Partial<Messages>>>;

/** The board as the form has it now. */
export function Preview({
  control,
  messages,
}: {
  control: Control<BoardInput, unknown, BoardInput>;
  messages: WallMessages;
}) {
  const t = useTranslations("composer");
  const values = useWatch({ control });
  const board = useMemo(() => asBoard(values), [values]);
  const { language, name } = board;
  const missing = whatIsMissing(board);
  if (missing !== null)
    return (
      <p className="flex aspect-video items-center justify-center rounded-card border border-dashed border-edge p-6 text-center text-sm text-balance text-muted">
        {t(missing)}
      </p>
    );
  return (
    <figure className="flex flex-col gap-2">
      <NextIntlClientProvider locale={language} messages={messages[language]}>
        <WallPreview board={board} title={name} />
      </NextIntlClientProvider>
      <figcaption className="text-xs text-muted">{t("previewNote")}</figcaption>
    </figure>
  );
}

/** What has to be chosen before a TV could show anything. */
function whatIsMissing({ campaigns, show }: BoardInput) {
  if (campaigns !== "all" && campaigns.length === 0) return "nothingChosen" as const;
  return show.inbound || show.outbound ? null : ("nothingShown" as const);
}

type Draft = ReturnType<typeof useWatch<BoardInput>>;

/** A board is drawn while something of it is still wrong too: a number half typed, a name not given yet. */
function asBoard(draft: Draft): BoardInput {
  const rotation = boardInput.shape.rotationSeconds.safeParse(draft.rotationSeconds);
  return {
    name: draft.name ?? "",
    campaigns: draft.campaigns ?? floorBoard.campaigns,
    show: { ...floorBoard.show, ...draft.show },
    order: draft.order ?? floorBoard.order,
    rotationSeconds: rotation.success ? rotation.data : floorBoard.rotationSeconds,
    agentNames: draft.agentNames ?? floorBoard.agentNames,
    language: draft.language ?? "en",
    theme: draft.theme ?? "dark",
  };
}
