"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/shell/page-header";
import { settingsQuery } from "@/lib/client/administration";
import { GeneralForm } from "./general-form";
import { Kept } from "./kept";

/** What holds for all of Vigía. */
export function GeneralScreen() {
  const t = useTranslations("settings.sections");
  const settings = useQuery(settingsQuery());
  return (
    <>
      <PageHeader title={t("general")} />
      <Kept query={settings}>{({ general }) => <GeneralForm general={general} />}</Kept>
    </>
  );
}
