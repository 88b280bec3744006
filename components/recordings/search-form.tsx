"use client";

import { ChevronDown, Search } from "lucide-react";
import { useTimeZone, useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Controller } from "react-hook-form";
import { useSchemaForm } from "@/components/settings/use-schema-form";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { RecordingsFilter } from "@/lib/client/recordings";
import { recordingsQuery } from "@/lib/contracts/recordings";
import { MomentField } from "./moment-field";

const rarer = ["hours", "rating", "minSeconds", "exclude", "minOccurrences"] as const;
const wideOnPhones = "max-sm:col-span-2";

/** Everything that the platform searches recordings by. Nothing is asked before the button is pressed. */
export function SearchForm({
  filter,
  campaigns,
  oneCampaign,
  busy,
  onSearch,
  after,
}: {
  filter: Required<RecordingsFilter>;
  campaigns: readonly string[];
  /** Whether one of the campaigns has to be chosen. */
  oneCampaign: boolean;
  busy: boolean;
  onSearch: (filter: Required<RecordingsFilter>) => void;
  after: ReactNode;
}) {
  const t = useTranslations("recordings.filter");
  const zone = useTimeZone() ?? "UTC";
  const form = useSchemaForm(recordingsQuery, filter);
  const { errors } = form.formState;
  const [more, setMore] = useState(rarer.some((name) => filter[name]));
  const text = (name: "agent" | "source" | "destination" | "tag" | (typeof rarer)[number]) => ({
    label: t(name),
    error: errors[name]?.message,
    ...form.register(name, { setValueAs: (value: string) => value.trim() }),
  });
  // A link may name a campaign that is not there now.
  const listed = campaigns.includes(filter.campaign ?? "")
    ? campaigns
    : [filter.campaign ?? "", ...campaigns];
  const options = listed.filter((name) => name !== "").map((name) => ({ value: name, label: name }));
  const submit = form.handleSubmit(
    () => onSearch({ ...filter, ...form.getValues() }),
    (wrong) => {
      if (rarer.some((name) => name in wrong)) setMore(true);
    },
  );

  return (
    <search aria-label={t("label")} className="mb-5">
      <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-3">
        <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
          <Controller
            control={form.control}
            name="from"
            render={({ field }) => (
              <MomentField
                label={t("from")}
                value={field.value}
                onChange={field.onChange}
                error={errors.from && t("noTime")}
                className={wideOnPhones}
              />
            )}
          />
          <Controller
            control={form.control}
            name="to"
            render={({ field }) => (
              <MomentField
                label={t("to")}
                value={field.value}
                onChange={field.onChange}
                error={errors.to && t(errors.to.type === "custom" ? "backwards" : "noTime")}
                className={wideOnPhones}
              />
            )}
          />
          <SelectField
            label={t("campaign")}
            options={oneCampaign ? options : [{ value: "", label: t("allCampaigns") }, ...options]}
            error={errors.campaign?.message}
            className={wideOnPhones}
            {...form.register("campaign")}
          />
          <TextField {...text("agent")} />
          <TextField {...text("source")} inputMode="tel" />
          <TextField {...text("destination")} inputMode="tel" />
          <TextField {...text("tag")} />
          {more ? (
            <>
              <TextField {...text("minSeconds")} inputMode="numeric" />
              <TextField {...text("exclude")} inputMode="tel" />
              <TextField {...text("rating")} inputMode="numeric" />
              <TextField {...text("hours")} hint={t("hoursHint")} />
              <TextField {...text("minOccurrences")} inputMode="numeric" hint={t("minOccurrencesHint")} />
            </>
          ) : null}
        </div>
        <div className="flex flex-wrap items-center gap-2.5">
          <Button type="submit" look="primary" aria-busy={busy}>
            <Search aria-hidden className="size-4" />
            {t("search")}
          </Button>
          <Button look="quiet" aria-expanded={more} onClick={() => setMore(!more)}>
            <ChevronDown aria-hidden className={`size-4 ${more ? "rotate-180" : ""}`} />
            {t("more")}
          </Button>
          {after}
          <p className="text-xs text-muted md:ml-auto">{t("zone", { zone })}</p>
        </div>
      </form>
    </search>
  );
}
