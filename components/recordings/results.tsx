"use client";

import { AudioLines, Play, Tag as TagIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { IconButton } from "@/components/ui/icon-button";
import { spelled } from "@/lib/i18n/duration";
import type { Call } from "./calls";
import { DownloadButton } from "./download-button";
import { Legs } from "./legs";
import { useCallWords } from "./use-call-words";

export function Results({
  calls,
  playing,
  canPlay,
  canTag,
  onPlay,
  onTag,
  onSearchAgain,
}: {
  calls: readonly Call[];
  /** The guid of what is being played. */
  playing: string | null;
  canPlay: boolean;
  canTag: boolean;
  /** From its beginning. */
  onPlay: (call: Call, folder: string) => void;
  onTag: (call: Call) => void;
  onSearchAgain: () => void;
}) {
  const t = useTranslations("recordings");
  const words = useCallWords();
  const columns = useColumns();
  return (
    <DataTable
      label={t("results")}
      rows={calls}
      rowId={({ guid }) => guid}
      columns={columns}
      actions={{
        label: t("column.actions"),
        of: (call) => (
          <>
            {canPlay && call.folder !== null ? (
              <PlayAndDownload
                call={call}
                folder={call.folder}
                isPlaying={call.guid === playing}
                onPlay={onPlay}
                onSearchAgain={onSearchAgain}
              />
            ) : null}
            {canTag && call.destinations.length > 0 ? (
              <IconButton label={t("tag", { call: words.name(call) })} onClick={() => onTag(call)}>
                <TagIcon aria-hidden />
              </IconButton>
            ) : null}
          </>
        ),
      }}
    />
  );
}

function PlayAndDownload({
  call,
  folder,
  isPlaying,
  onPlay,
  onSearchAgain,
}: {
  call: Call;
  folder: string;
  isPlaying: boolean;
  onPlay: (call: Call, folder: string) => void;
  onSearchAgain: () => void;
}) {
  const t = useTranslations("recordings");
  const words = useCallWords();
  const Icon = isPlaying ? AudioLines : Play;
  return (
    <>
      <IconButton
        label={t("play", { call: words.name(call) })}
        aria-current={isPlaying ? "true" : undefined}
        onClick={() => onPlay(call, folder)}
        className="aria-[current]:text-accent"
      >
        <Icon aria-hidden />
      </IconButton>
      <DownloadButton call={call} folder={folder} onSearchAgain={onSearchAgain} />
    </>
  );
}

function useColumns(): DataColumn<Call>[] {
  const t = useTranslations("recordings");
  const words = useCallWords();
  return useMemo(() => {
    const none = t("none");
    return [
      {
        id: "time",
        label: t("column.time"),
        by: ({ startedAt }) => startedAt,
        cell: ({ startedAt }) => <span className="@3xl:whitespace-nowrap">{words.time(startedAt)}</span>,
      },
      {
        id: "numbers",
        label: t("column.numbers"),
        by: ({ sources }) => sources[0] ?? null,
        cell: (call) => (
          <div className="flex flex-wrap items-center gap-x-3 @3xl:flex-col @3xl:items-start">
            <span className={call.legs.length > 1 ? "" : "@5xl:whitespace-nowrap"}>
              {words.numbers(call)}
            </span>
            {call.legs.length > 1 ? <Legs call={call} /> : null}
          </div>
        ),
      },
      {
        id: "campaign",
        label: t("column.campaign"),
        by: ({ campaigns }) => campaigns[0] ?? null,
        cell: ({ campaigns }) => campaigns.join(", ") || none,
      },
      {
        id: "agent",
        label: t("column.agent"),
        by: ({ agents }) => agents[0] ?? null,
        cell: ({ agents }) => agents.join(", ") || none,
      },
      {
        id: "length",
        label: t("column.length"),
        by: ({ seconds }) => seconds,
        cell: ({ seconds }) => (
          <span className="whitespace-nowrap">{seconds === null ? none : spelled(seconds)}</span>
        ),
      },
      {
        id: "rating",
        label: t("column.rating"),
        by: ({ rating }) => rating || null,
        cell: ({ rating }) => rating || none,
      },
      {
        id: "tag",
        label: t("column.tag"),
        by: ({ tag }) => tag,
        cell: ({ tag }) => tag ?? none,
      },
    ];
  }, [t, words]);
}
