"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { DataColumn } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { wallsQuery } from "@/lib/client/administration";
import type { Board } from "@/lib/contracts/boards";
import { nameWithoutMark } from "@/lib/domain/campaign";
import { noValue } from "@/lib/domain/duration";
import { htmlLang, localeNames } from "@/lib/i18n/locales";

/** A board as the list shows it. The built-in one has its viewer's language and theme: null here. */
export type BoardRow = Board | (Omit<Board, "language" | "theme"> & { language: null; theme: null });

const named = 3;

/** What is told of a board. */
export function useBoardColumns(): readonly DataColumn<BoardRow>[] {
  const t = useTranslations("composer");
  const { data } = useQuery(wallsQuery());
  return useMemo(
    () => [
      {
        id: "name",
        label: t("columns.name"),
        by: ({ name }) => name,
        cell: ({ name, language }) => (
          <>
            {name} {language === null ? <Tag>{t("builtIn")}</Tag> : null}
          </>
        ),
      },
      {
        id: "campaigns",
        label: t("columns.campaigns"),
        cell: ({ campaigns }) => {
          if (campaigns === "all") return t("allCampaigns");
          const names = campaigns.slice(0, named).map(nameWithoutMark).join(", ");
          return campaigns.length > named ? t("more", { names, count: campaigns.length - named }) : names;
        },
      },
      {
        id: "walls",
        label: t("columns.walls"),
        cell: ({ id }) => {
          if (data === undefined) return <span className="text-muted">{noValue}</span>;
          const names = data.walls.filter(({ board }) => board === id).map(({ name }) => name);
          return names.length > 0 ? names.join(", ") : <span className="text-muted">{t("noWalls")}</span>;
        },
      },
      {
        id: "look",
        label: t("columns.look"),
        cell: (board) =>
          board.language === null ? (
            <span className="text-muted">{t("ofViewer")}</span>
          ) : (
            <>
              <span lang={htmlLang[board.language]}>{localeNames[board.language]}</span>
              {` · ${t(`fields.${board.theme}`)}`}
            </>
          ),
      },
    ],
    [t, data],
  );
}
