import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CampaignsScreen } from "@/components/settings/campaigns-screen";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.sections");
  return { title: t("campaigns") };
}

export default function CampaignsPage() {
  return <CampaignsScreen />;
}
