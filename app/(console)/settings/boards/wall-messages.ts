import { getMessages } from "next-intl/server";
import type { WallMessages } from "@/components/board-composer/preview";
import type { Locale } from "@/lib/i18n/locales";

/** What a wall says, in every language: a preview speaks the board's. */
export async function wallMessages(): Promise<WallMessages> {
  const [es, pt, en] = await Promise.all([inLanguage("es"), inLanguage("pt"), inLanguage("en")]);
  return { es, pt, en };
}

async function inLanguage(locale: Locale) {
  const { common, states, kpi, attention, misread, floor, board } = await getMessages({ locale });
  return { common, states, kpi, attention, misread, floor, board };
}
