"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Dialog } from "@/components/ui/dialog";
import type { OneTimeLink } from "@/lib/contracts/accounts";

/** A one-time link, which nobody can read again once this is closed. */
export function LinkDialog({
  name,
  link,
  onClose,
}: {
  name: string;
  link: OneTimeLink;
  onClose: () => void;
}) {
  const t = useTranslations("settings.users.link");
  const format = useFormatter();
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("title", { name })}
      description={t("text", { name })}
      holdsInput
      footer={
        <Button look="primary" onClick={onClose}>
          {t("done")}
        </Button>
      }
    >
      <CopyField label={t("label")} value={link.url} />
      <ul className="flex list-disc flex-col gap-1 pl-5 text-sm text-muted">
        <li>{t("once")}</li>
        <li>{t("until", { time: format.dateTime(new Date(link.expiresAt), "dayTime") })}</li>
      </ul>
    </Dialog>
  );
}
