import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { WallsScreen } from "@/components/settings/walls-screen";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.sections");
  return { title: t("walls") };
}

export default function WallsPage() {
  return <WallsScreen />;
}
