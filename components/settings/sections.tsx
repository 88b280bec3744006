"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";

export const sections = [
  { key: "users", href: "/settings/users" },
  { key: "walls", href: "/settings/walls" },
  { key: "boards", href: "/settings/boards" },
  { key: "campaigns", href: "/settings/campaigns" },
  { key: "agents", href: "/settings/agents" },
  { key: "dispositions", href: "/settings/dispositions" },
  { key: "general", href: "/settings/general" },
] as const;

/** The way from one section of the settings to another. */
export function Sections() {
  const t = useTranslations("settings.sections");
  const path = usePathname();
  return (
    <nav aria-label={t("label")} className="mb-5 border-b border-line">
      <ul className="-mb-px flex flex-wrap gap-x-1">
        {[{ key: "overview", href: "/settings" } as const, ...sections].map(({ key, href }) => (
          <li key={key}>
            <Link
              href={href}
              aria-current={
                path === href
                  ? "page"
                  : key !== "overview" && path.startsWith(`${href}/`)
                    ? "true"
                    : undefined
              }
              className="inline-flex min-h-9 items-center rounded-t-control border-b-2 border-transparent px-3 text-sm text-muted hover:text-text aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-text"
            >
              {t(key)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
