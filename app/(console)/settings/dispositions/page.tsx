import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DispositionsScreen } from "@/components/settings/dispositions-screen";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.sections");
  return { title: t("dispositions") };
}

export default function DispositionsPage() {
  return <DispositionsScreen />;
}
