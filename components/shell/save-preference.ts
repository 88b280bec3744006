"use server";

import { cookies, headers } from "next/headers";
import { isLocale, type Locale, localeCookie } from "@/lib/i18n/locales";
import { shortcutsCookie, type Theme, themeCookie, themes } from "./theme";

const aYear = 365 * 24 * 60 * 60;

async function save(name: string, value: string) {
  const [jar, asked] = await Promise.all([cookies(), headers()]);
  const secure = asked.get("origin")?.startsWith("https:") ?? false;
  jar.set(name, value, { path: "/", maxAge: aYear, sameSite: "lax", httpOnly: true, secure });
}

// The types are promises of our own pages; anybody can post here.

export async function saveTheme(theme: Theme): Promise<void> {
  if (themes.includes(theme)) await save(themeCookie, theme);
}

/** The page is rendered anew with the answer, in the new language. */
export async function saveLocale(locale: Locale): Promise<void> {
  if (isLocale(locale)) await save(localeCookie, locale);
}

export async function saveShortcuts(on: boolean): Promise<void> {
  await save(shortcutsCookie, on === false ? "off" : "on");
}
