import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { TvScreen } from "@/components/tv/tv-screen";
import "@/components/boards/wall.css";
import { whoMayLook } from "@/lib/auth/viewer";
import { locales } from "@/lib/i18n/locales";
import { vigia } from "@/lib/vigia";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("tv");
  return { title: t("title") };
}

export default async function TvPage() {
  const [viewer, { settings }, first] = await Promise.all([whoMayLook(), vigia(), getLocale()]);
  if (viewer?.kind === "wall") redirect(`/boards/${encodeURIComponent(viewer.board.id)}`);
  const ordered = [first, ...locales.filter((locale) => locale !== first)];
  const words = await Promise.all(
    ordered.map(async (locale) => ({ locale, texts: (await getMessages({ locale })).tv })),
  );
  return <TvScreen publicUrl={settings.publicUrl} words={words} />;
}
