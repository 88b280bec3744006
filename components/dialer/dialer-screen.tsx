"use client";

import { useTranslations } from "next-intl";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { PlatformAway } from "@/components/forms/platform-away";
import { useCampaigns } from "@/components/forms/use-campaigns";
import { PageHeader } from "@/components/shell/page-header";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { BaseUpload } from "./base-upload";
import { DialerTask } from "./dialer-task";
import { PutBack } from "./put-back";
import { RemoveContact } from "./remove-contact";
import { RemoveScheduled } from "./remove-scheduled";
import { ScheduleCall } from "./schedule-call";

const sections = ["base", "schedule", "task", "put_back", "remove"] as const;
type Section = (typeof sections)[number];

/** What somebody may do with the dialer. */
export type DialerRights = {
  readonly bases: boolean;
  readonly tasks: boolean;
  readonly removal: boolean;
  /** Of somebody who acts with their own phone alone. */
  readonly ownPhone: string | null;
};

/** Everything that the dialer takes: bases, calls for later, tasks, records put back, and what is taken out of it. */
export function DialerScreen({ rights, first }: { rights: DialerRights; first: readonly string[] | null }) {
  const t = useTranslations("dialer");
  const campaigns = useCampaigns(first);
  const mine = sections.filter((section) => isMine(section, rights));
  const [wanted, setWanted] = useQueryState("do", parseAsStringLiteral(sections));
  const section = mine.find((each) => each === wanted) ?? mine[0] ?? "schedule";

  return (
    <>
      <PageHeader title={t("title")} />
      <PlatformAway />
      {mine.length < 2 ? null : (
        <div className="mb-5">
          <SegmentedControl
            label={t("sections.label")}
            value={section}
            options={mine.map((value) => ({ value, label: t(`sections.${value}`) }))}
            onChange={(value) => void setWanted(value)}
            className="shrink! flex-wrap"
          />
        </div>
      )}
      <p className="mb-5 max-w-prose text-sm text-pretty text-muted">{t(`about.${section}`)}</p>
      {section === "base" ? <BaseUpload campaigns={campaigns} /> : null}
      {section === "schedule" ? <ScheduleCall campaigns={campaigns} ownPhone={rights.ownPhone} /> : null}
      {section === "task" ? <DialerTask campaigns={campaigns} /> : null}
      {section === "put_back" ? <PutBack /> : null}
      {section === "remove" ? (
        <div className="flex flex-col gap-8">
          <section>
            <h2 className="mb-3 font-semibold">{t("removeScheduled.title")}</h2>
            <RemoveScheduled campaigns={campaigns} />
          </section>
          <section>
            <h2 className="mb-3 font-semibold">{t("removeContact.title")}</h2>
            <RemoveContact campaigns={campaigns} />
          </section>
        </div>
      ) : null}
    </>
  );
}

function isMine(section: Section, { bases, tasks, removal }: DialerRights): boolean {
  switch (section) {
    case "base":
      return bases;
    case "schedule":
      return true;
    case "task":
    case "put_back":
      return tasks;
    case "remove":
      return removal;
  }
}
