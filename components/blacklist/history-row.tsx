"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { z } from "zod";
import { Outcome } from "@/components/audit/outcome";
import { useEntryWords } from "@/components/audit/use-entry-words";
import { DeedNotice } from "@/components/forms/deed-notice";
import { useDeed } from "@/components/forms/use-deed";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { methodOf } from "@/lib/client/blacklist";
import type { AuditEntry } from "@/lib/contracts/audit";
import { blacklistAnswer, blacklistEntry } from "@/lib/contracts/blacklist";

const recorded = z.object({ entries: z.array(blacklistEntry).min(1) });
const mostNamed = 5;

/** One action on the blacklist; what it put on can be taken off again. */
export function HistoryRow({ row }: { row: AuditEntry }) {
  const t = useTranslations("blacklist");
  const th = useTranslations("blacklist.history");
  const words = useEntryWords();
  const [asking, setAsking] = useState(false);
  const { state, carryOut } = useDeed(blacklistAnswer, ({ results }) =>
    results.every(({ outcome }) => outcome === "succeeded")
      ? "succeeded"
      : (results[0]?.outcome ?? "unknown"),
  );
  const entries = recorded.safeParse(row.input).data?.entries ?? [];
  const count = entries.length;
  const [first] = entries;
  const canUndo = row.verb === "add_to_blacklist" && count > 0 && mayBeListed(row.outcome);
  const named = entries.slice(0, mostNamed).map(({ phone }) => phone);

  async function takeOff() {
    await carryOut({ method: methodOf("remove"), path: "/api/blacklist", body: { entries } });
    setAsking(false);
  }

  return (
    <li className="rounded-card border border-line bg-surface p-3 text-sm">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <p className="font-medium break-words">
            {named.length > 0 ? named.join(", ") : (row.target ?? "–")}
            {count > named.length ? ` ${th("andMore", { count: count - named.length })}` : ""}
          </p>
          <p className="break-words text-muted">
            {row.campaign ?? t("every")}
            {" · "}
            {words.who(row.actor)}
            {" · "}
            <time dateTime={row.requestedAt}>{words.time(row.requestedAt)}</time>
          </p>
        </div>
        <Outcome outcome={row.outcome} />
        {canUndo ? (
          <Button size="sm" onClick={() => setAsking(true)}>
            {count === 1 ? th("undoOne", { phone: first?.phone ?? "" }) : th("undoMany", { count })}
          </Button>
        ) : null}
      </div>
      <div className="mt-2 empty:hidden">
        <DeedNotice state={state} done={th("undone", { count })} />
      </div>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={th("ask", { count, phone: first?.phone ?? "" })}
        description={th("askText", { count, campaign: row.campaign ?? t("every") })}
        confirm={th("confirm")}
        busy={state.step === "sending"}
        danger={false}
        onConfirm={() => void takeOff()}
      />
    </li>
  );
}

/** What was refused is not on the list. */
function mayBeListed(outcome: AuditEntry["outcome"]): boolean {
  return outcome === "succeeded" || outcome === "unknown";
}
