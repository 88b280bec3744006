"use client";

import { ChevronsUpDown, LogOut, UserRound } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useScopeWords } from "@/components/account/use-scope-words";
import { useLeaving } from "@/components/live/provider";
import { Menu } from "@/components/ui/menu";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { send } from "@/lib/client/entrance";
import type { Person } from "@/lib/domain/access";

/** Who is signed in, as what, and the way out. */
export function AccountMenu({ person, onNavigate }: { person: Person; onNavigate?: () => void }) {
  const t = useTranslations("common.shell");
  const ta = useTranslations("account");
  const scopeWords = useScopeWords();
  const router = useRouter();
  const setLeaving = useLeaving();
  const [failed, setFailed] = useState(false);

  async function signOut() {
    setFailed(false);
    setLeaving(true);
    const reply = await send("POST", "/api/auth/sign-out");
    // Whose session has ended already is out too.
    if (reply.kind === "done" || (reply.kind === "refused" && reply.status === 401)) {
      // A whole new page: nothing of what was seen here stays behind.
      window.location.assign("/sign-in");
      return;
    }
    setLeaving(false);
    setFailed(true);
  }

  return (
    <div className="border-t border-line pt-3">
      <Menu
        align="start"
        trigger={
          <button
            type="button"
            className="flex w-full items-center gap-2.5 rounded-control px-2 py-1.5 text-left text-sm hover:bg-raised"
          >
            <span className="min-w-0 flex-1">
              <VisuallyHidden>{t("account")}: </VisuallyHidden>
              <span title={person.name} className="block truncate font-medium">
                {person.name}
              </span>
              <span className="block text-xs text-muted">{ta(`role.${person.role}`)}</span>
              {/* An administrator's is always all. */}
              {person.role === "admin" ? null : (
                <span className="block text-xs text-muted">{scopeWords(person)}</span>
              )}
            </span>
            <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-muted" />
          </button>
        }
        items={[
          {
            label: t("account"),
            icon: <UserRound aria-hidden />,
            onSelect: () => {
              onNavigate?.();
              router.push("/account");
            },
          },
          { label: t("signOut"), icon: <LogOut aria-hidden />, onSelect: () => void signOut() },
        ]}
      />
      <p role="status" className="px-2 pt-1 text-xs text-muted empty:hidden">
        {failed ? t("notSignedOut") : ""}
      </p>
    </div>
  );
}
