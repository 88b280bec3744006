import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BoardsScreen } from "@/components/board-composer/boards-screen";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.sections");
  return { title: t("boards") };
}

export default function BoardsPage() {
  return <BoardsScreen />;
}
