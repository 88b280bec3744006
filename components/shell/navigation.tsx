"use client";

import { LayoutGrid, Tv, Users } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";

/** Only what works. `covers` are the other paths that belong to a place. */
const places = [
  { key: "floor", href: "/", icon: LayoutGrid, covers: "/campaigns/" },
  { key: "agents", href: "/agents", icon: Users, covers: "/agents/" },
  { key: "wallboard", href: "/boards/floor", icon: Tv, covers: "/boards/" },
] as const;

export function Navigation({ onNavigate }: { onNavigate?: () => void }) {
  const t = useTranslations("common.shell");
  const path = usePathname();
  return (
    <nav aria-label={t("navigation")}>
      <ul className="flex flex-col gap-1">
        {places.map(({ key, href, icon: Icon, covers }) => (
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
