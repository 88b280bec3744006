"use client";

import { useTranslations } from "next-intl";
import { useFreshness } from "@/components/campaigns/freshness-scope";
import type { Live } from "@/components/live/use-live";
import { StateIcon } from "@/components/ui/state-icon";
import type { ShownState } from "@/components/ui/state-look";
import { Tone } from "@/components/ui/tone";
import { useShown } from "./shown";
import { useTrouble } from "./use-trouble";
import type { Awake } from "./use-wake-lock";

/** What the bars mean, or what is wrong; what is out of sight; and which page this is. */
export function WallFooter({
  live,
  more,
  page,
  pages,
  awake,
}: {
  live: Live<unknown>;
  more: { act: number; watch: number };
  page: number;
  pages: number;
  awake: Awake | null;
}) {
  const t = useTranslations("board");
  const tm = useTranslations("misread");
  const state = useFreshness();
  const { agentsBar } = useShown();
  const unreadable = live.answer?.source.unreadable ?? 0;
  const trouble = useTrouble(live);
  const isTold = trouble !== null && (state !== "live" || live.error !== null);
  return (
    <footer className="flex min-h-11 items-center gap-x-8 text-[1.25rem]/8 text-muted">
      {isTold ? (
        <p className="min-w-0 flex-1 truncate">
          <Tone tone={state === "lost" ? "act" : "watch"} className="mr-4 text-[1.625rem]/8">
            {trouble.title}
          </Tone>
          {trouble.text}
        </p>
      ) : agentsBar ? (
        <Legend />
      ) : null}
      <div className="ml-auto flex items-center gap-x-8 whitespace-nowrap">
        {unreadable > 0 ? <p>{tm("values", { count: unreadable })}</p> : null}
        {awake === "insecure" || awake === "refused" ? <p>{t(`awake.${awake}`)}</p> : null}
        {more.act > 0 ? (
          <Tone tone="act" className="text-[1.75rem]/8">
            {t("moreAct", { count: more.act })}
          </Tone>
        ) : null}
        {more.watch > 0 ? (
          <Tone tone="watch" className="text-[1.5rem]/8">
            {t("moreWatch", { count: more.watch })}
          </Tone>
        ) : null}
        {pages > 1 ? <PageMark page={page} pages={pages} /> : null}
      </div>
    </footer>
  );
}

function Legend() {
  const t = useTranslations();
  const states: readonly [ShownState, string][] = [
    ["available", t("states.available")],
    ["in_use", t("floor.bar.busy")],
    ["paused_in_call", t("floor.bar.busyPaused")],
    ["wrap_up", t("states.wrap_up")],
    ["paused", t("states.paused")],
    ["unavailable", t("floor.bar.notAvailable")],
  ];
  return (
    <ul
      aria-label={t("states.group")}
      className="flex h-8 min-w-0 flex-1 flex-wrap gap-x-7 overflow-hidden portrait:h-auto"
    >
      {states.map(([state, word]) => (
        <li key={state} className="inline-flex items-center gap-2">
          <StateIcon state={state} className="size-[1em]" />
          {word}
        </li>
      ))}
    </ul>
  );
}

const mostDots = 8;

function PageMark({ page, pages }: { page: number; pages: number }) {
  const t = useTranslations("board");
  const label = t("page", { page: page + 1, pages });
  if (pages > mostDots)
    return (
      <span role="img" aria-label={label} className="text-[1.5rem] font-semibold">
        {page + 1} / {pages}
      </span>
    );
  return (
    <span role="img" aria-label={label} className="flex items-center gap-2.5">
      {Array.from({ length: pages }, (_, i) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a dot is its place
          key={i}
          className={`h-3 rounded-full ${i === page ? "w-9 bg-text" : "w-3 bg-edge"}`}
        />
      ))}
    </span>
  );
}
