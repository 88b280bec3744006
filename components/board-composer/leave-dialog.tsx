"use client";

import { useTranslations } from "next-intl";
import { AlertDialog } from "@/components/ui/alert-dialog";
import type { LeaveGuard } from "./use-leave-guard";

/** Asks before changes are thrown away. */
export function LeaveDialog({ guard }: { guard: LeaveGuard }) {
  const t = useTranslations("composer");
  return (
    <AlertDialog
      open={guard.asking}
      onOpenChange={(open) => (open ? undefined : guard.stay())}
      title={t("leave")}
      description={t("leaveText")}
      cancel={t("stay")}
      confirm={t("leaveConfirm")}
      onConfirm={guard.go}
      danger={false}
    />
  );
}
