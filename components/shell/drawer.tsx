"use client";

import { Menu, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dialog } from "radix-ui";
import { useState } from "react";
import { overlayClass } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import type { Person } from "@/lib/domain/access";
import { AccountMenu } from "./account-menu";
import { Navigation } from "./navigation";
import { Preferences } from "./preferences";
import type { Theme } from "./theme";

/** The navigation of narrow screens, behind one button. */
export function Drawer({ person, theme, shortcuts }: { person: Person; theme: Theme; shortcuts: boolean }) {
  const t = useTranslations("common.shell");
  const [open, setOpen] = useState(false);
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger asChild>
        <IconButton label={t("openMenu")}>
          <Menu aria-hidden />
        </IconButton>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className={overlayClass} />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-y-0 left-0 z-50 flex w-[min(85vw,17rem)] flex-col gap-6 overflow-y-auto border-r border-line bg-surface p-4 text-text shadow-float"
        >
          <div className="flex items-center justify-between">
            <Dialog.Title className="px-3 text-sm font-semibold">{t("menu")}</Dialog.Title>
            <Dialog.Close asChild>
              <IconButton label={t("closeMenu")}>
                <X aria-hidden />
              </IconButton>
            </Dialog.Close>
          </div>
          <Navigation person={person} onNavigate={() => setOpen(false)} />
          <div className="mt-auto flex flex-col gap-4">
            <Preferences theme={theme} shortcuts={shortcuts} />
            <AccountMenu person={person} onNavigate={() => setOpen(false)} />
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
