"use client";

import { ArrowDown, ArrowUp, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { CampaignName } from "@/components/settings/campaign-name";
import { IconButton } from "@/components/ui/icon-button";
import { nameWithoutMark } from "@/lib/domain/campaign";
import { moved } from "./moved";

type Move = { readonly name: string; readonly by: -1 | 1 };

/** The campaigns of a board, to be put in order by buttons; a keyboard keeps its place on the one it moves. */
export function ChosenCampaigns({
  chosen,
  live,
  onChange,
}: {
  chosen: readonly string[];
  /** The campaigns that there are; null while that is not known. */
  live: readonly string[] | null;
  onChange: (chosen: string[]) => void;
}) {
  const t = useTranslations("composer.fields");
  const list = useRef<HTMLOListElement>(null);
  const [last, setLast] = useState<Move | null>(null);

  // A row that is moved in the page loses the focus; at an end its button is off, and the other one takes it.
  useEffect(() => {
    if (last === null) return;
    const row = [...(list.current?.children ?? [])].find(
      (child) => child instanceof HTMLElement && child.dataset.name === last.name,
    );
    const [up, down] = row?.querySelectorAll("button") ?? [];
    const wanted = last.by < 0 ? [up, down] : [down, up];
    wanted.find((button) => button?.disabled === false)?.focus();
  }, [last]);

  function move(name: string, by: Move["by"]) {
    onChange(moved(chosen, name, by));
    setLast({ name, by });
  }

  if (chosen.length === 0) return null;
  return (
    <>
      <ol
        ref={list}
        aria-label={t("chosen")}
        className="max-h-80 overflow-y-auto rounded-control border border-edge"
      >
        {chosen.map((name, i) => {
          const of = { name: nameWithoutMark(name) };
          return (
            <li
              key={name}
              data-name={name}
              className="flex items-center gap-1 border-b border-line pl-3 text-sm last:border-0"
            >
              <span className="min-w-0 flex-1 break-words">
                <CampaignName campaign={name} gone={live !== null && !live.includes(name)} />
              </span>
              <IconButton label={t("up", of)} disabled={i === 0} onClick={() => move(name, -1)}>
                <ArrowUp aria-hidden />
              </IconButton>
              <IconButton
                label={t("down", of)}
                disabled={i === chosen.length - 1}
                onClick={() => move(name, 1)}
              >
                <ArrowDown aria-hidden />
              </IconButton>
              <IconButton
                label={t("remove", of)}
                onClick={() => onChange(chosen.filter((other) => other !== name))}
              >
                <X aria-hidden />
              </IconButton>
            </li>
          );
        })}
      </ol>
      <p role="status" className="sr-only">
        {last !== null && chosen.includes(last.name)
          ? t("moved", {
              name: nameWithoutMark(last.name),
              place: chosen.indexOf(last.name) + 1,
              of: chosen.length,
            })
          : ""}
      </p>
    </>
  );
}
