"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { boardsQuery } from "@/lib/client/administration";
import { floorBoardId } from "@/lib/contracts/boards";

/** Every board that a TV may show, the whole floor first; only that one while the others are not known. */
export function useBoardOptions(): readonly { readonly value: string; readonly label: string }[] {
  const t = useTranslations("settings.walls");
  const { data } = useQuery(boardsQuery());
  return useMemo(
    () => [
      { value: floorBoardId, label: t("floorBoard") },
      ...(data?.boards ?? [])
        .filter(({ id }) => id !== floorBoardId)
        .map(({ id, name }) => ({ value: id, label: name })),
    ],
    [data, t],
  );
}
