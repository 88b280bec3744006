"use client";

import { useTranslations } from "next-intl";
import { z } from "zod";
import { AlertDialog } from "@/components/ui/alert-dialog";
import type { User } from "@/lib/contracts/accounts";
import { ChangeNotice } from "./change-notice";
import { useChange } from "./use-change";

const answered = z.unknown();

/** Asks before somebody is shut out, or let in again. */
export function SwitchUser({ user, onClose }: { user: User; onClose: () => void }) {
  const t = useTranslations("settings.users");
  const { state, send } = useChange(answered);
  const what = user.disabled ? "enable" : "disable";

  async function carryOut() {
    const path = `/api/users/${encodeURIComponent(user.id)}`;
    const done = await send({ method: "PATCH", path, body: { disabled: !user.disabled } });
    if (done !== null) onClose();
  }

  return (
    <AlertDialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t(`${what}Title`, { name: user.name })}
      description={t(`${what}Text`, { name: user.name })}
      confirm={t(what, { name: user.name })}
      onConfirm={() => void carryOut()}
      busy={state.step === "sending"}
      danger={!user.disabled}
    >
      <ChangeNotice state={state} />
    </AlertDialog>
  );
}
