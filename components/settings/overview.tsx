"use client";

import { useQuery } from "@tanstack/react-query";
import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/shell/page-header";
import { boardsQuery, settingsQuery, usersQuery, wallsQuery } from "@/lib/client/administration";
import { floorBoardId } from "@/lib/contracts/boards";
import { PairTv } from "./pair-tv";
import { sections } from "./sections";

type Section = (typeof sections)[number]["key"];

/** What can be set, and how much of it there is. Pairing a TV stands first: somebody waits before it. */
export function Overview() {
  const t = useTranslations("settings.sections");
  const to = useTranslations("settings.overview");
  const counts = useCounts();
  return (
    <>
      <PageHeader title={t("label")} />
      <PairTv />
      <ul className="mt-5 grid gap-2.5 sm:grid-cols-2 xl:grid-cols-3">
        {sections.map(({ key, href }) => (
          <li key={key}>
            <Link
              href={href}
              className="flex h-full items-start gap-3 rounded-card border border-line bg-surface p-4 hover:border-edge"
            >
              <span className="min-w-0 flex-1">
                <span className="font-medium">{t(key)}</span>
                <span className="block text-sm text-pretty text-muted">{to(key)}</span>
                <span className="mt-1.5 block min-h-5 text-[0.8125rem]">{counts[key]}</span>
              </span>
              <ChevronRight aria-hidden className="mt-0.5 size-4 shrink-0 text-quiet" />
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

/** How many of each there are, in words; null while that is not known. */
function useCounts(): Record<Section, string | null> {
  const t = useTranslations("settings.overview.counts");
  const { data: users } = useQuery(usersQuery());
  const { data: walls } = useQuery(wallsQuery());
  const { data: boards } = useQuery(boardsQuery());
  const { data: kept } = useQuery(settingsQuery());
  const says = (key: Section, count: number | undefined) => (count === undefined ? null : t(key, { count }));
  return {
    users: says("users", users?.users.length),
    walls: says("walls", walls?.walls.length),
    boards: says("boards", boards?.boards.filter(({ id }) => id !== floorBoardId).length),
    campaigns: says("campaigns", kept?.campaigns.length),
    agents: says("agents", kept?.agents.length),
    dispositions: says("dispositions", kept?.dispositions.levels.length),
    general: says("general", kept?.general.auditDays),
  };
}
