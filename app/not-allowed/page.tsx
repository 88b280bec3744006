import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NotAllowedPage } from "@/components/shell/not-allowed-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common.notAllowed");
  return { title: t("title") };
}

export default function NotAllowed() {
  return <NotAllowedPage />;
}
