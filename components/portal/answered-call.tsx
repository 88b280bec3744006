"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Action } from "@/components/hang-up/action";
import { Banner } from "@/components/ui/banner";
import { recordOf } from "@/lib/client/dialer-record";
import { CallFacts } from "./call-facts";
import { usePortalDesk } from "./desk";
import { RecordForm } from "./record-form";
import type { PanelRights } from "./rights";
import type { AnsweredCall as Call } from "./standing";

/** The call that was answered, taken from the portal, and what can be done with its record. */
export function AnsweredCall({ rights }: { rights: PanelRights }) {
  const t = useTranslations("portal.record");
  const { busy, takeCall } = usePortalDesk();
  const [taken, setTaken] = useState<{ readonly call: Call | null; readonly count: number } | null>(null);

  async function take() {
    const answer = await takeCall();
    if (answer !== null) setTaken((before) => ({ call: answer.call, count: (before?.count ?? 0) + 1 }));
  }

  return (
    <div className="flex min-w-0 flex-col gap-4">
      <p className="text-sm text-pretty text-muted">{t("about")}</p>
      <div>
        <Action
          look={taken === null ? "primary" : "secondary"}
          enabled={!busy}
          busy={busy}
          onPress={() => void take()}
        >
          {t(taken === null ? "take" : "takeAgain")}
        </Action>
      </div>
      {taken === null ? null : taken.call === null ? (
        <Banner tone="note" title={t("none")}>
          {t("noneText")}
        </Banner>
      ) : (
        <Taken key={taken.count} call={taken.call} rights={rights} />
      )}
    </div>
  );
}

function Taken({ call, rights }: { call: Call; rights: PanelRights }) {
  const t = useTranslations("portal.record");
  const record = recordOf(call);
  if ("problem" in record)
    return (
      <>
        <Banner tone="note" title={t("noRecord")}>
          {record.problem === "field" ? t("noRecordField", { field: record.field }) : t("noRecordText")}
        </Banner>
        <CallFacts call={call} />
      </>
    );
  if (!rights.respool && !rights.schedule) return <CallFacts call={call} />;
  return <RecordForm record={record} call={call} rights={rights} />;
}
