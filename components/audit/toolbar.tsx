"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { auditOutcomes, auditVerbs } from "@/lib/contracts/audit";
import { TimeField } from "./time-field";
import { asked, type Filter, type SetFilter } from "./use-filter";

const stacked = "min-w-0 flex-col items-stretch! gap-1!";

/** Which rows to look at. */
export function Toolbar({
  filter,
  setFilter,
  people,
  campaigns,
}: {
  filter: Filter;
  setFilter: SetFilter;
  /** Null where only one person's rows can be seen. */
  people: readonly { id: string; name: string }[] | null;
  campaigns: readonly string[];
}) {
  const t = useTranslations("audit");
  const { person, campaign } = filter;
  // A link may name somebody or something that no row shows.
  const whoElse =
    person && person !== "system" && !people?.some(({ id }) => id === person)
      ? [{ id: person, name: person }]
      : [];
  const alsoIn = campaign && !campaigns.includes(campaign) ? [campaign] : [];
  return (
    <search
      aria-label={t("filter.label")}
      className="mb-4 grid grid-cols-2 gap-x-2.5 gap-y-3 md:grid-cols-3 xl:grid-cols-[repeat(2,13rem)_repeat(4,minmax(0,1fr))]"
    >
      <TimeField label={t("filter.from")} value={filter.from} onChange={(from) => setFilter({ from })} />
      <TimeField label={t("filter.to")} value={filter.to} onChange={(to) => setFilter({ to })} />
      {people === null ? null : (
        <Select
          label={t("filter.person")}
          value={person ?? ""}
          onChange={(id) => setFilter({ person: id || null })}
          options={[
            { value: "", label: t("filter.everybody") },
            ...[...whoElse, ...people].map(({ id, name }) => ({ value: id, label: name })),
            { value: "system", label: t("actor.system") },
          ]}
          className={stacked}
        />
      )}
      <Select
        label={t("filter.verb")}
        value={filter.verb ?? ""}
        onChange={(verb) => setFilter({ verb: verb || null })}
        options={[
          { value: "", label: t("filter.everything") },
          ...auditVerbs.map((value) => ({ value, label: t(`verb.${value}`) })),
        ]}
        className={stacked}
      />
      <Select
        label={t("filter.campaign")}
        value={campaign ?? ""}
        onChange={(name) => setFilter({ campaign: name || null })}
        options={[
          { value: "", label: t("filter.allCampaigns") },
          ...[...alsoIn, ...campaigns].map((value) => ({ value, label: value })),
        ]}
        className={stacked}
      />
      <Select
        label={t("filter.outcome")}
        value={filter.outcome ?? ""}
        onChange={(outcome) => setFilter({ outcome: outcome || null })}
        options={[
          { value: "", label: t("filter.anyOutcome") },
          ...auditOutcomes.map((value) => ({ value, label: t(`outcome.${value}`) })),
        ]}
        className={stacked}
      />
      {Object.keys(asked(filter)).length > 0 ? (
        <div className="col-span-full">
          <Button look="quiet" size="sm" onClick={() => setFilter(null)}>
            {t("filter.clear")}
          </Button>
        </div>
      ) : null}
    </search>
  );
}
