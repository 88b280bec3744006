"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { CampaignName } from "@/components/settings/campaign-name";
import { matches } from "@/components/settings/matches";
import { inputClass } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { byCodePoint, nameWithoutMark } from "@/lib/domain/campaign";

/** The campaigns that there are and that the board does not have yet. */
export function OtherCampaigns({
  chosen,
  live,
  onAdd,
}: {
  chosen: readonly string[];
  /** Null while that is not known. */
  live: readonly string[] | null;
  onAdd: (campaign: string) => void;
}) {
  const t = useTranslations("composer.fields");
  const search = useRef<HTMLInputElement>(null);
  const [wanted, setWanted] = useState("");
  const others = (live ?? []).filter((name) => !chosen.includes(name)).toSorted(byCodePoint);
  const found = others.filter((name) => matches(wanted, name));

  function add(name: string) {
    onAdd(name);
    // Its button is gone: whoever uses a keyboard goes on here.
    search.current?.focus();
  }

  return (
    <>
      <input
        ref={search}
        type="search"
        aria-label={t("search")}
        placeholder={t("search")}
        value={wanted}
        autoComplete="off"
        onChange={(event) => setWanted(event.target.value)}
        // Enter adds the only one found; it does not send the form.
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          const [only, ...more] = found;
          if (only === undefined || more.length > 0) return;
          add(only);
          setWanted("");
        }}
        className={inputClass}
      />
      <ul
        aria-label={t("others")}
        className="max-h-60 overflow-y-auto rounded-control border border-edge empty:hidden"
      >
        {found.map((name) => (
          <li key={name} className="flex items-center gap-1 border-b border-line pl-3 text-sm last:border-0">
            <span className="min-w-0 flex-1 break-words">
              <CampaignName campaign={name} gone={false} />
            </span>
            <IconButton label={t("add", { name: nameWithoutMark(name) })} onClick={() => add(name)}>
              <Plus aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      {found.length === 0 ? (
        <p className="text-sm text-muted">
          {t(live === null ? "notKnown" : others.length === 0 ? "everyChosen" : "noMatch")}
        </p>
      ) : null}
    </>
  );
}
