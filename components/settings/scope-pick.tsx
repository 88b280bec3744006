"use client";

import { useTranslations } from "next-intl";
import { useId, useMemo, useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldNotes, inputClass } from "@/components/ui/field";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { Scope } from "@/lib/domain/access";
import { byCodePoint } from "@/lib/domain/campaign";
import { CampaignName } from "./campaign-name";
import { matches } from "./matches";

/** All campaigns, or these. Those that are chosen but not there now stay, and are marked. */
export function ScopePick({
  value,
  live,
  error,
  onChange,
}: {
  value: Scope;
  /** The campaigns that there are; null while that is not known. */
  live: readonly string[] | null;
  error: string | undefined;
  onChange: (scope: Scope) => void;
}) {
  const t = useTranslations("settings.users.scope");
  const id = useId();
  const [wanted, setWanted] = useState("");
  // What was picked comes back when "all" was only a slip.
  const [picked, setPicked] = useState<readonly string[]>(value === "all" ? [] : value);
  const names = useMemo(
    () => [...new Set([...(live ?? []), ...picked])].toSorted(byCodePoint),
    [live, picked],
  );
  const found = names.filter((name) => matches(wanted, name));

  function pick(next: readonly string[]) {
    setPicked([...new Set([...picked, ...next])]);
    onChange(next);
  }

  return (
    <fieldset className="flex min-w-0 flex-col gap-1.5" aria-describedby={`${id}-error ${id}-hint`}>
      <legend className="mb-1 text-[0.8125rem] font-medium">{t("label")}</legend>
      <SegmentedControl
        label={t("label")}
        value={value === "all" ? "all" : "some"}
        options={[
          { value: "all", label: t("all") },
          { value: "some", label: t("some") },
        ]}
        onChange={(kind) => onChange(kind === "all" ? "all" : picked)}
        className="self-start"
      />
      {value === "all" ? null : (
        <>
          <input
            type="search"
            aria-label={t("search")}
            placeholder={t("search")}
            value={wanted}
            autoComplete="off"
            onChange={(event) => setWanted(event.target.value)}
            // Enter looks for campaigns, it does not send the form.
            onKeyDown={(event) => (event.key === "Enter" ? event.preventDefault() : undefined)}
            className={inputClass}
          />
          <ul className="max-h-48 overflow-y-auto rounded-control border border-edge px-3 py-1">
            {found.map((name) => (
              <li key={name}>
                <Checkbox
                  checked={value.includes(name)}
                  onChange={({ target }) =>
                    pick(target.checked ? [...value, name] : value.filter((other) => other !== name))
                  }
                >
                  <CampaignName campaign={name} gone={live !== null && !live.includes(name)} />
                </Checkbox>
              </li>
            ))}
            {found.length === 0 ? (
              <li className="py-1.5 text-sm text-muted">{t(live === null ? "notKnown" : "noMatch")}</li>
            ) : null}
          </ul>
        </>
      )}
      <FieldNotes
        id={id}
        error={error}
        hint={
          value === "all"
            ? t("allHint")
            : value.length === 0
              ? t("noneHint")
              : t("count", { count: value.length })
        }
      />
    </fieldset>
  );
}
