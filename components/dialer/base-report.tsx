"use client";

import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { type BaseReport, mendBaseFile } from "@/lib/client/base-file";
import { saveText } from "@/lib/client/save-text";
import type { TextFile } from "@/lib/client/text-file";
import { BaseCampaigns } from "./base-campaigns";
import { BaseSend } from "./base-send";
import { FirstLines } from "./first-lines";
import { WrongLines } from "./wrong-lines";

/** What was found in a base, and what can be done with it. */
export function BaseReportView({
  file,
  report,
  mended,
  campaigns,
  onMend,
  onAnother,
}: {
  file: TextFile;
  report: BaseReport;
  /** Whether this is the copy. */
  mended: boolean;
  campaigns: readonly string[] | null;
  onMend: () => void;
  onAnother: () => void;
}) {
  const t = useTranslations("dialer.base");
  const { records, wrongLines, mendable } = report;

  async function save() {
    const dot = file.name.lastIndexOf(".");
    const stem = dot > 0 ? file.name.slice(0, dot) : file.name;
    saveText(`${stem}-${t("copySuffix")}.csv`, [await mendBaseFile(file.text)]);
  }

  return (
    <>
      <section className="rounded-card border border-line bg-surface p-4">
        <div className="flex flex-wrap items-start justify-between gap-3">
          <div className="min-w-0">
            <h2 className="font-semibold break-words">{file.name}</h2>
            <p className="text-sm text-muted">
              {t("found", { records, wrong: wrongLines })} · {t(`encoding.${file.encoding}`)}
              {mended ? ` · ${t("mended")}` : ""}
            </p>
          </div>
          <Button size="sm" onClick={onAnother}>
            {t("another")}
          </Button>
        </div>
        <BaseCampaigns counts={report.campaigns} campaigns={campaigns} />
      </section>
      {wrongLines > 0 ? (
        <Banner
          tone="watch"
          title={t("wrong.title", { count: wrongLines })}
          action={
            <div className="flex flex-wrap gap-2">
              <Button size="sm" onClick={() => void save()}>
                {t("wrong.save")}
              </Button>
              {mendable > 0 ? (
                <Button size="sm" onClick={onMend}>
                  {t("wrong.mend")}
                </Button>
              ) : null}
            </div>
          }
        >
          {t("wrong.text", { count: mendable })}
        </Banner>
      ) : null}
      {wrongLines > 0 ? <WrongLines wrong={report.wrong} all={wrongLines} /> : null}
      {report.first.length > 0 ? <FirstLines records={report.first} /> : null}
      <BaseSend file={file} report={report} campaigns={campaigns} />
    </>
  );
}
