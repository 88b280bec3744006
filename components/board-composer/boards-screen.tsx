"use client";

import { useQuery } from "@tanstack/react-query";
import { Copy, Pencil, Trash2, Tv } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Kept } from "@/components/settings/kept";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { IconButton } from "@/components/ui/icon-button";
import { boardsQuery } from "@/lib/client/administration";
import { type Board, floorBoard, floorBoardId } from "@/lib/contracts/boards";
import { DeleteBoard } from "./delete-board";
import { IconLink } from "./icon-link";
import { useBoardColumns } from "./use-board-columns";

/** The boards there are; the built-in one can only be looked at and copied. */
export function BoardsScreen() {
  const t = useTranslations("composer");
  const ts = useTranslations("settings.sections");
  const boards = useQuery(boardsQuery());
  const columns = useBoardColumns();
  const [doomed, setDoomed] = useState<Board | null>(null);
  return (
    <>
      <PageHeader
        title={ts("boards")}
        actions={
          <Link href="/settings/boards/new" className={buttonClass("primary")}>
            {t("new")}
          </Link>
        }
      />
      <Kept query={boards}>
        {({ boards }) => (
          <DataTable
            label={t("list")}
            rows={[
              { ...floorBoard, name: t("floor"), language: null, theme: null },
              ...boards.filter(({ id }) => id !== floorBoardId),
            ]}
            rowId={({ id }) => id}
            columns={columns}
            actions={{
              label: t("actions"),
              of: (row) => (
                <>
                  <IconLink
                    href={`/boards/${encodeURIComponent(row.id)}`}
                    label={t("view", { name: row.name })}
                    newTab
                  >
                    <Tv aria-hidden />
                  </IconLink>
                  <IconLink
                    href={`/settings/boards/new?${new URLSearchParams({ copy: row.id })}`}
                    label={t("copy", { name: row.name })}
                  >
                    <Copy aria-hidden />
                  </IconLink>
                  {row.language === null ? null : (
                    <>
                      <IconLink
                        href={`/settings/boards/${encodeURIComponent(row.id)}`}
                        label={t("edit", { name: row.name })}
                      >
                        <Pencil aria-hidden />
                      </IconLink>
                      <IconButton label={t("delete", { name: row.name })} onClick={() => setDoomed(row)}>
                        <Trash2 aria-hidden />
                      </IconButton>
                    </>
                  )}
                </>
              ),
            }}
          />
        )}
      </Kept>
      {doomed === null ? null : <DeleteBoard board={doomed} onClose={() => setDoomed(null)} />}
    </>
  );
}
