"use client";

import { useTranslations } from "next-intl";
import { FileField } from "@/components/forms/file-field";
import { BaseReportView } from "./base-report";
import { useBaseFile } from "./use-base-file";

/** A file of numbers for the dialer: read and checked here, then sent. */
export function BaseUpload({ campaigns }: { campaigns: readonly string[] | null }) {
  const t = useTranslations("dialer.base");
  const { state, read, mend, forget } = useBaseFile();
  return (
    <div className="flex max-w-5xl flex-col gap-5">
      {state.step === "read" ? (
        <BaseReportView
          // Another text is another upload.
          key={`${state.file.name} ${state.mended} ${state.report.records}`}
          file={state.file}
          report={state.report}
          mended={state.mended}
          campaigns={campaigns}
          onMend={() => void mend(state.file)}
          onAnother={forget}
        />
      ) : (
        <>
          <FileField
            label={t("pick")}
            hint={
              <>
                {t("format")} <code className="break-all">{t("line")}</code>
              </>
            }
            error={state.step === "failed" ? t(`problem.${state.problem}`) : undefined}
            disabled={state.step === "reading"}
            onFile={(file) => void read(file)}
          />
          <p role="status" className="text-sm text-muted">
            {state.step === "reading" ? t("reading", { lines: state.lines }) : ""}
          </p>
        </>
      )}
    </div>
  );
}
