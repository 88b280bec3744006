"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { AudioLines } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Reading } from "@/components/ui/reading";
import { Select } from "@/components/ui/select";
import { recordingsSearch } from "@/lib/client/recordings";
import { type Call, callsOf, sorted, sorts } from "./calls";
import { Player, type Speed } from "./player";
import { Results } from "./results";
import { SearchForm } from "./search-form";
import { SearchTrouble } from "./search-trouble";
import { TagDialog } from "./tag-dialog";
import { asked, isSame, type Usual, useFilter } from "./use-filter";
import { type Tagged, useTagged } from "./use-tagged";

/** Recorded calls: found, heard, kept and tagged. */
export function RecordingsScreen({
  usual,
  campaigns,
  oneCampaign,
  canPlay,
  canTag,
}: {
  usual: Usual;
  campaigns: readonly string[];
  oneCampaign: boolean;
  /** False where it is not set where recordings lie. */
  canPlay: boolean;
  canTag: boolean;
}) {
  const t = useTranslations("recordings");
  const { filter, isUsual, sort, setSort, search, clear } = useFilter(usual);
  const isAsked = !oneCampaign || filter.campaign !== "";
  const { data, error, refetch, isFetching, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery({ ...recordingsSearch(asked(filter)), enabled: isAsked });
  const entries = data?.pages.flatMap(({ recordings }) => recordings) ?? [];
  const calls = sorted(callsOf(entries), sort);
  const unreadable = data?.pages.reduce((sum, page) => sum + page.unreadable, 0) ?? 0;
  const [playing, setPlaying] = useState<{ call: Call; folder: string; turn: number } | null>(null);
  const [speed, setSpeed] = useState<Speed>("1");
  const [tagging, setTagging] = useState<Call | null>(null);
  const { tagged, note, forget } = useTagged();
  const searchAgain = () => void refetch();

  return (
    <>
      <PageHeader title={t("title")} />
      {canPlay ? null : (
        <Banner tone="note" title={t("off.title")} className="mb-4">
          {t("off.text")}
        </Banner>
      )}
      <SearchForm
        key={JSON.stringify(filter)}
        filter={filter}
        campaigns={campaigns}
        oneCampaign={oneCampaign}
        busy={isFetching}
        onSearch={(next) => {
          forget();
          search(next);
          // The same search is the same query: it is made once more only when somebody says so.
          if (isSame(next, filter)) searchAgain();
        }}
        after={
          isUsual ? null : (
            <Button look="quiet" onClick={clear}>
              {t("filter.clear")}
            </Button>
          )
        }
      />
      {error ? <SearchTrouble error={error} hasCalls={calls.length > 0} onRetry={searchAgain} /> : null}
      <TaggedNote tagged={tagged} />
      <p role="status" className="sr-only">
        {data && !isFetching ? t("shown", { count: calls.length }) : ""}
      </p>
      {isAsked && isPending && !error ? <Reading rows={6} /> : null}
      {isAsked ? null : (
        <EmptyState icon={<AudioLines aria-hidden />} title={t("empty.noCampaigns")}>
          {t("empty.noCampaignsText")}
        </EmptyState>
      )}
      {data && calls.length === 0 && !hasNextPage ? (
        <EmptyState icon={<AudioLines aria-hidden />} title={t("empty.title")}>
          {t("empty.text")}
        </EmptyState>
      ) : null}
      {calls.length > 0 ? (
        <>
          <div className="mb-2 flex flex-wrap items-center justify-between gap-2 text-sm text-muted">
            <span aria-hidden>{t("shown", { count: calls.length })}</span>
            <Select
              label={t("sort.label")}
              value={sort}
              onChange={setSort}
              options={sorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
            />
          </div>
          <div className={playing ? "[&_button]:scroll-mb-48" : ""}>
            <Results
              calls={calls}
              playing={playing?.call.guid ?? null}
              canPlay={canPlay}
              canTag={canTag}
              onPlay={(call, folder) => setPlaying({ call, folder, turn: (playing?.turn ?? 0) + 1 })}
              onTag={setTagging}
              onSearchAgain={searchAgain}
            />
          </div>
        </>
      ) : null}
      {data && (calls.length > 0 || hasNextPage) ? (
        <div className="mt-4 flex flex-wrap items-center gap-3 text-sm text-muted">
          {hasNextPage ? (
            <Button onClick={() => void fetchNextPage()} aria-disabled={isFetchingNextPage}>
              {t(isFetchingNextPage ? "loadingMore" : "loadMore")}
            </Button>
          ) : (
            <span>{t("allShown")}</span>
          )}
          {unreadable > 0 ? <span>{t("unreadable", { count: unreadable })}</span> : null}
        </div>
      ) : null}
      {playing ? (
        <Player
          key={playing.turn}
          call={playing.call}
          folder={playing.folder}
          speed={speed}
          onSpeed={setSpeed}
          onSearchAgain={() => {
            setPlaying(null);
            searchAgain();
          }}
          onClose={() => setPlaying(null)}
        />
      ) : null}
      {tagging ? (
        <TagDialog
          call={tagging}
          onTagged={(outcome) => {
            note(outcome);
            setTagging(null);
          }}
          onClose={() => setTagging(null)}
        />
      ) : null}
    </>
  );
}

/** What became of the tag that was sent last. */
function TaggedNote({ tagged }: { tagged: Tagged }) {
  const t = useTranslations("recordings.tagging");
  if (tagged === null) return null;
  return (
    <Banner tone={tagged === "succeeded" ? "note" : "watch"} title={t(`${tagged}.title`)} className="mb-4">
      {t(`${tagged}.text`)}
    </Banner>
  );
}
