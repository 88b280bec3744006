"use client";

import { LogOut } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { samePage } from "@/components/live/barred";
import { useLeaving } from "@/components/live/provider";
import { IconButton } from "@/components/ui/icon-button";
import { signOutOfPanel } from "@/lib/client/portal/session";

/** Who is signed in to the panel, and the way out. */
export function SignOut({ name }: { name: string }) {
  const t = useTranslations("common.shell");
  const setLeaving = useLeaving();
  const [failed, setFailed] = useState(false);

  async function signOut() {
    setFailed(false);
    setLeaving(true);
    if (await signOutOfPanel()) {
      // A whole new page: nothing of what was seen here stays behind.
      window.location.replace(samePage(window.location.href, "left"));
      return;
    }
    setLeaving(false);
    setFailed(true);
  }

  return (
    <div className="flex min-w-0 items-center gap-1">
      <p role="status" className="text-xs text-muted empty:hidden">
        {failed ? t("notSignedOut") : ""}
      </p>
      <span title={name} className="min-w-0 truncate text-sm text-muted">
        {name}
      </span>
      <IconButton label={t("signOut")} onClick={() => void signOut()}>
        <LogOut aria-hidden />
      </IconButton>
    </div>
  );
}
