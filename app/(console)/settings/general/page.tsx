import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GeneralScreen } from "@/components/settings/general-screen";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.sections");
  return { title: t("general") };
}

export default function GeneralPage() {
  return <GeneralScreen />;
}
