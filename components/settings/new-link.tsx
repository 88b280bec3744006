"use client";

import { useTranslations } from "next-intl";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { linkSchema, type OneTimeLink, type User } from "@/lib/contracts/accounts";
import { ChangeNotice } from "./change-notice";
import { useChange } from "./use-change";

/** Asks before somebody gets a link to choose a new password with. */
export function NewLink({
  user,
  onLink,
  onClose,
}: {
  user: User;
  onLink: (name: string, link: OneTimeLink) => void;
  onClose: () => void;
}) {
  const t = useTranslations("settings.users");
  const { state, send } = useChange(linkSchema);

  async function carryOut() {
    const done = await send({ method: "POST", path: `/api/users/${encodeURIComponent(user.id)}/reset` });
    if (done !== null) onLink(user.name, done.answer);
  }

  return (
    <AlertDialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("resetTitle", { name: user.name })}
      description={t("resetText", { name: user.name })}
      confirm={t("resetConfirm")}
      onConfirm={() => void carryOut()}
      busy={state.step === "sending"}
      danger={false}
    >
      <ChangeNotice state={state} />
    </AlertDialog>
  );
}
