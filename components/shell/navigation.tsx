"use client";

import { AudioLines, Ban, LayoutGrid, PhoneOutgoing, ScrollText, Settings, Tv, Users } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { type Person, reach } from "@/lib/domain/access";

/** Only what works. `needs`: what somebody must have a right to; `covers`: the other paths that belong to a place. */
const places = [
  { key: "floor", href: "/", icon: LayoutGrid, needs: "floor", covers: "/campaigns/" },
  { key: "agents", href: "/agents", icon: Users, needs: "agents", covers: "/agents/" },
  { key: "wallboard", href: "/boards/floor", icon: Tv, needs: "floor", covers: "/boards/" },
  {
    key: "recordings",
    href: "/recordings",
    icon: AudioLines,
    needs: "recordings",
    covers: "/recordings/",
  },
  { key: "dialer", href: "/dialer", icon: PhoneOutgoing, needs: "schedule", covers: "/dialer/" },
  { key: "blacklist", href: "/blacklist", icon: Ban, needs: "blacklist", covers: "/blacklist/" },
  { key: "audit", href: "/audit", icon: ScrollText, needs: "audit", covers: "/audit/" },
  { key: "settings", href: "/settings", icon: Settings, needs: "administration", covers: "/settings/" },
] as const;

export function Navigation({ person, onNavigate }: { person: Person; onNavigate?: () => void }) {
  const t = useTranslations("common.shell");
  const path = usePathname();
  return (
    <nav aria-label={t("navigation")}>
      <ul className="flex flex-col gap-1">
        {places
          .filter(({ needs }) => reach(person, needs) !== "none")
          .map(({ key, href, icon: Icon, covers }) => (
            <li key={key}>
              <Link
                href={href}
                onClick={onNavigate}
                aria-current={path === href ? "page" : path.startsWith(covers) ? "true" : undefined}
                className="flex min-h-9 items-center gap-2.5 rounded-control px-3 text-sm text-muted hover:bg-raised hover:text-text aria-[current]:bg-raised aria-[current]:font-medium aria-[current]:text-text"
              >
                <Icon aria-hidden className="size-4" />
                {t(key)}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}
