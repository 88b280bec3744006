"use client";

import { useTranslations } from "next-intl";
import { useAgeSeconds, useFreshness } from "@/components/campaigns/freshness-scope";
import { useFigures } from "@/components/campaigns/use-figures";
import { spelled } from "@/lib/i18n/duration";
import { WallFigure } from "./wall-figure";

/** The centre's agents, each counted once. They are read campaign by campaign, slower than the rest, and have an age of their own. */
export function AgentsIn({ loggedIn }: { loggedIn: number | null }) {
  const figures = useFigures();
  const state = useFreshness();
  return (
    <div data-freshness={state}>
      <WallFigure
        name={figures.label("loggedIn")}
        label={<Label />}
        {...figures.show("count", state === "lost" ? null : loggedIn)}
        className="text-[2.75rem]/[2.75rem]"
      />
    </div>
  );
}

function Label() {
  const t = useTranslations("board");
  const seconds = useAgeSeconds();
  const state = useFreshness();
  if (seconds === null || state === "live" || state === "lost") return t("labels.agentsIn");
  return (
    <span className={state === "stale" ? "text-watch" : ""}>
      {t("agentsInAgo", { age: spelled(seconds) })}
    </span>
  );
}
