"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { useLiveConfig } from "@/components/live/provider";
import type { DataColumn } from "@/components/ui/data-table";
import type { Wall } from "@/lib/contracts/walls";
import { LastSeen } from "./last-seen";
import { useBoardOptions } from "./use-board-options";
import { WallBoard } from "./wall-board";

/** What is told of a TV. */
export function useWallColumns(): readonly DataColumn<Wall>[] {
  const t = useTranslations("settings.walls");
  const format = useFormatter();
  const boards = useBoardOptions();
  const { version } = useLiveConfig();
  return useMemo(
    () => [
      { id: "name", label: t("columns.name"), by: ({ name }) => name, cell: ({ name }) => name },
      {
        id: "board",
        label: t("columns.board"),
        by: ({ board }) => boards.find(({ value }) => value === board)?.label ?? board,
        cell: (wall) => <WallBoard wall={wall} boards={boards} />,
      },
      {
        id: "lastSeen",
        label: t("columns.lastSeen"),
        by: ({ lastSeenAt }) => (lastSeenAt === null ? null : Date.parse(lastSeenAt)),
        cell: ({ lastSeenAt }) =>
          lastSeenAt === null ? t("neverSeen") : <LastSeen at={new Date(lastSeenAt)} />,
      },
      {
        id: "version",
        label: t("columns.version"),
        cell: (wall) =>
          wall.version === null ? t("versionUnknown") : t(wall.version === version ? "current" : "older"),
      },
      { id: "awake", label: t("columns.awake"), cell: ({ awake }) => t(`awake.${awake}`) },
      {
        id: "pairedAt",
        label: t("columns.pairedAt"),
        by: ({ pairedAt }) => Date.parse(pairedAt),
        cell: ({ pairedAt }) => (
          <span className="text-muted">{format.dateTime(new Date(pairedAt), "dayTime")}</span>
        ),
      },
    ],
    [t, format, boards, version],
  );
}
