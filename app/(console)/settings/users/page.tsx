import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { UsersScreen } from "@/components/settings/users-screen";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.sections");
  return { title: t("users") };
}

export default function UsersPage() {
  return <UsersScreen />;
}
