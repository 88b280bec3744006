"use client";

import { useTranslations } from "next-intl";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { Action } from "@/components/hang-up/action";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { AnsweredCall } from "./answered-call";
import { CallForm } from "./call-form";
import { usePortalDesk } from "./desk";
import { PortalNotice } from "./notice";
import type { PanelRights } from "./rights";
import { TagForm } from "./tag-form";

const sections = ["call", "tag", "record"] as const;

/** What the portal can be asked for, as far as this person may. */
export function PortalActions({
  rights,
  campaigns,
  campaign,
}: {
  rights: PanelRights;
  campaigns: readonly string[];
  campaign: string;
}) {
  const t = useTranslations("portal");
  const { busy, carryOut } = usePortalDesk();
  const [wanted, setWanted] = useQueryState("do", parseAsStringLiteral(sections));
  const mine = sections.filter((section) => isMine(section, rights));
  const section = mine.find((each) => each === wanted) ?? mine[0];
  if (section === undefined && !rights.hang_up)
    return <p className="text-sm text-pretty text-muted">{t("nothingAllowed")}</p>;

  return (
    <section aria-labelledby="portal-actions" className="flex min-w-0 flex-col gap-4">
      <div className="flex items-center justify-between gap-3">
        <h2 id="portal-actions" className="font-semibold">
          {t("actions")}
        </h2>
        {rights.hang_up ? (
          <Action look="secondary" enabled={!busy} onPress={() => void carryOut({ verb: "hang_up" })}>
            {t("hangUp")}
          </Action>
        ) : null}
      </div>
      {mine.length < 2 || section === undefined ? null : (
        <SegmentedControl
          label={t("sections.label")}
          value={section}
          options={mine.map((value) => ({ value, label: t(`sections.${value}`) }))}
          onChange={(value) => void setWanted(value)}
          className="*:flex-1"
        />
      )}
      {section === "call" ? <CallForm campaigns={campaigns} campaign={campaign} /> : null}
      {section === "tag" ? <TagForm /> : null}
      {section === "record" ? <AnsweredCall rights={rights} /> : null}
      <PortalNotice />
    </section>
  );
}

function isMine(section: (typeof sections)[number], rights: PanelRights): boolean {
  switch (section) {
    case "call":
      return rights.call;
    case "tag":
      return rights.tag;
    case "record":
      return rights.respool || rights.schedule;
  }
}
