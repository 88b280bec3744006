"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Progress } from "@/components/forms/progress";
import { useParts } from "@/components/forms/use-parts";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { TextField } from "@/components/ui/text-field";
import { type BasePiece, type BaseReport, cutBase } from "@/lib/client/base-file";
import { sendPiece } from "@/lib/client/dialer";
import type { TextFile } from "@/lib/client/text-file";
import { baseInput } from "@/lib/contracts/dialer";
import { BasePieces } from "./base-pieces";

/** The zones that browsers know; the platform's own list is not public, and any other name can be typed. */
const zones = Intl.supportedValuesOf("timeZone").map((value) => ({ value }));

/** Sends a base, once: what is not good to send is left out only when that was said. */
export function BaseSend({
  file,
  report,
  campaigns,
}: {
  file: TextFile;
  report: BaseReport;
  campaigns: readonly string[] | null;
}) {
  const t = useTranslations("dialer.base");
  const format = useFormatter();
  const [zone, setZone] = useState("");
  const [leavesOut, setLeavesOut] = useState(false);
  const begun = useRef(false);
  const upload = useParts<BasePiece, { records: number }>((piece, key) => sendPiece(piece, zone.trim(), key));
  const { parts, isRunning } = upload;

  const live = new Set(campaigns ?? []);
  const sendable = [...report.campaigns].reduce(
    (sum, [name, count]) => sum + (live.has(name) ? count : 0),
    0,
  );
  const left = report.wrongLines + report.records - sendable;
  const zoneIsWrong = !baseInput.shape.timeZone.safeParse(zone.trim()).success;
  const isReady = sendable > 0 && !zoneIsWrong && (left === 0 || leavesOut);

  async function send() {
    // Cutting takes a moment, in which the button may be pressed again.
    if (!isReady || begun.current) return;
    begun.current = true;
    upload.begin(await cutBase(file, live));
  }

  if (parts.length > 0) {
    const done = parts.filter(({ state }) => state.step === "done");
    const records = done.reduce((sum, { part }) => sum + part.records, 0);
    return (
      <section aria-label={t("sending")} className="flex flex-col gap-3">
        <Progress
          label={t(isRunning ? "sendingNow" : done.length === parts.length ? "sentAll" : "sentSome", {
            count: sendable,
            records: format.number(records),
            all: format.number(sendable),
          })}
          done={records}
          all={sendable}
        />
        <BasePieces upload={upload} />
      </section>
    );
  }
  return (
    <section aria-label={t("send")} className="flex flex-col items-start gap-3">
      <TextField
        label={t("zone")}
        hint={t("zoneHint")}
        suggestions={zones}
        value={zone}
        spellCheck={false}
        error={zoneIsWrong ? t("zoneWrong") : undefined}
        onChange={({ target }) => setZone(target.value)}
        className="w-full max-w-md"
      />
      {sendable === 0 ? <p className="text-sm">{t(campaigns === null ? "notKnown" : "nothing")}</p> : null}
      {left > 0 && sendable > 0 ? (
        <Checkbox checked={leavesOut} onChange={({ target }) => setLeavesOut(target.checked)}>
          {t("leaveOut", { count: left })}
        </Checkbox>
      ) : null}
      <Button look="primary" disabled={!isReady} onClick={() => void send()}>
        {t("submit", { count: sendable, shown: format.number(sendable) })}
      </Button>
      <p className="max-w-prose text-xs text-pretty text-muted">{t("noList")}</p>
    </section>
  );
}
