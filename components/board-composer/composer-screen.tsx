"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Kept } from "@/components/settings/kept";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { boardsQuery } from "@/lib/client/administration";
import { type Board, type BoardInput, floorBoard, floorBoardId } from "@/lib/contracts/boards";
import { BoardForm } from "./board-form";
import type { WallMessages } from "./preview";

/** What is composed: a board that there is; or a new one, from nothing or from another. */
export type Composed =
  | { readonly kind: "board"; readonly id: string }
  | { readonly kind: "new"; readonly copy: string | null };

export function ComposerScreen({ what, messages }: { what: Composed; messages: WallMessages }) {
  const t = useTranslations("composer");
  const boards = useQuery({ ...boardsQuery(), refetchOnWindowFocus: false });
  const start = useStart(what);
  return (
    <Kept query={boards}>
      {({ boards }) => {
        const board = start(boards);
        if (board === null)
          return (
            <EmptyState
              title={t("gone")}
              action={
                <Link href="/settings/boards" className={buttonClass()}>
                  {t("back")}
                </Link>
              }
            >
              {t("goneText")}
            </EmptyState>
          );
        const id = what.kind === "board" ? what.id : null;
        return (
          <>
            <PageHeader title={id === null ? t("new") : t("edit", { name: board.name })} />
            <BoardForm key={id} id={id} board={board} messages={messages} />
          </>
        );
      }}
    </Kept>
  );
}

/** What the form begins with; null where that board is gone. */
function useStart(what: Composed): (boards: readonly Board[]) => BoardInput | null {
  const t = useTranslations("composer");
  const language = useLocale();
  return (boards) => {
    const of = what.kind === "board" ? what.id : what.copy;
    const { id: _, ...floor } = { ...floorBoard, language, theme: "dark" as const };
    if (of === null) return { ...floor, name: "" };
    if (of === floorBoardId && what.kind === "new")
      return { ...floor, name: t("copyName", { name: t("floor") }) };
    const found = boards.find(({ id }) => id === of);
    if (found === undefined) return null;
    const { id: __, ...board } = found;
    return what.kind === "board" ? board : { ...board, name: t("copyName", { name: board.name }) };
  };
}
