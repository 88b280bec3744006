"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { z } from "zod";
import { ChangeNotice } from "@/components/settings/change-notice";
import { useChange } from "@/components/settings/use-change";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { wallsQuery } from "@/lib/client/administration";
import type { Board } from "@/lib/contracts/boards";

const answered = z.unknown();

/** Asks before a board is deleted. One that a TV shows stays: the TV would go blank. */
export function DeleteBoard({ board, onClose }: { board: Board; onClose: () => void }) {
  const t = useTranslations("composer");
  const { state, send } = useChange(answered);
  const { data } = useQuery(wallsQuery());
  const names = (data?.walls ?? []).filter((wall) => wall.board === board.id).map(({ name }) => name);
  const isShown = names.length > 0;

  async function carryOut() {
    const done = await send({ method: "DELETE", path: `/api/boards/${encodeURIComponent(board.id)}` });
    if (done !== null) onClose();
  }

  return (
    <AlertDialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("deleteTitle", { name: board.name })}
      description={
        isShown ? t("deleteUsed", { count: names.length, names: names.join(", ") }) : t("deleteText")
      }
      confirm={isShown ? undefined : t("delete", { name: board.name })}
      onConfirm={() => void carryOut()}
      busy={state.step === "sending"}
    >
      {isShown ? (
        <Link href="/settings/walls" className="text-sm text-accent underline underline-offset-4">
          {t("toWalls")}
        </Link>
      ) : null}
      <ChangeNotice state={state} />
    </AlertDialog>
  );
}
