import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AgentsScreen } from "@/components/settings/agents-screen";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.sections");
  return { title: t("agents") };
}

export default function AgentsPage() {
  return <AgentsScreen />;
}
