"use client";

import { useTranslations } from "next-intl";
import { z } from "zod";
import { AlertDialog } from "@/components/ui/alert-dialog";
import type { Wall } from "@/lib/contracts/walls";
import { ChangeNotice } from "./change-notice";
import { useChange } from "./use-change";

const answered = z.unknown();

/** Asks before a TV loses its pass. */
export function RevokeWall({ wall, onClose }: { wall: Wall; onClose: () => void }) {
  const t = useTranslations("settings.walls");
  const { state, send } = useChange(answered);

  async function carryOut() {
    const done = await send({ method: "DELETE", path: `/api/walls/${encodeURIComponent(wall.id)}` });
    if (done !== null) onClose();
  }

  return (
    <AlertDialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("revokeTitle", { name: wall.name })}
      description={t("revokeText")}
      confirm={t("revoke", { name: wall.name })}
      onConfirm={() => void carryOut()}
      busy={state.step === "sending"}
    >
      <ChangeNotice state={state} />
    </AlertDialog>
  );
}
