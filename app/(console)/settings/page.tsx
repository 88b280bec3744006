import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Overview } from "@/components/settings/overview";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.sections");
  return { title: t("label") };
}

export default function SettingsPage() {
  return <Overview />;
}
