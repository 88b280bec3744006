"use client";

import { useQuery } from "@tanstack/react-query";
import { MonitorOff, Pencil, Tv } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { IconButton } from "@/components/ui/icon-button";
import { wallsQuery } from "@/lib/client/administration";
import type { Wall } from "@/lib/contracts/walls";
import { Kept } from "./kept";
import { RenameWall } from "./rename-wall";
import { RevokeWall } from "./revoke-wall";
import { useWallColumns } from "./use-wall-columns";

type Open = { readonly what: "rename" | "revoke"; readonly wall: Wall };

/** The TVs that have a pass, and how they are. */
export function WallsScreen() {
  const t = useTranslations("settings.walls");
  const ts = useTranslations("settings.sections");
  const walls = useQuery(wallsQuery());
  const columns = useWallColumns();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const pair = (
    <Link href="/settings#pair" className={buttonClass("primary")}>
      {t("pair")}
    </Link>
  );

  return (
    <>
      <PageHeader title={ts("walls")} actions={walls.data && walls.data.walls.length > 0 ? pair : null} />
      <Kept query={walls}>
        {({ walls }) =>
          walls.length === 0 ? (
            <EmptyState title={t("empty")} icon={<Tv aria-hidden />} action={pair}>
              {t("emptyText")}
            </EmptyState>
          ) : (
            <DataTable
              label={t("list")}
              rows={walls}
              rowId={({ id }) => id}
              columns={columns}
              actions={{
                label: t("actions"),
                of: (wall) => (
                  <>
                    <IconButton
                      label={t("rename", { name: wall.name })}
                      onClick={() => setOpen({ what: "rename", wall })}
                    >
                      <Pencil aria-hidden />
                    </IconButton>
                    <IconButton
                      label={t("revoke", { name: wall.name })}
                      onClick={() => setOpen({ what: "revoke", wall })}
                    >
                      <MonitorOff aria-hidden />
                    </IconButton>
                  </>
                ),
              }}
            />
          )
        }
      </Kept>
      {open?.what === "rename" ? <RenameWall wall={open.wall} onClose={close} /> : null}
      {open?.what === "revoke" ? <RevokeWall wall={open.wall} onClose={close} /> : null}
    </>
  );
}
