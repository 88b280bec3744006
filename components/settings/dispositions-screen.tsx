"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/shell/page-header";
import { settingsQuery } from "@/lib/client/administration";
import { DispositionsForm } from "./dispositions-form";
import { Kept } from "./kept";

/** The dispositions that everybody may choose from. */
export function DispositionsScreen() {
  const t = useTranslations("settings.dispositions");
  const ts = useTranslations("settings.sections");
  const settings = useQuery(settingsQuery());
  return (
    <>
      <PageHeader title={ts("dispositions")} />
      <p className="mb-4 max-w-prose text-sm text-pretty text-muted">{t("text")}</p>
      <Kept query={settings}>{({ dispositions }) => <DispositionsForm settings={dispositions} />}</Kept>
    </>
  );
}
