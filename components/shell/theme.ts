export const themes = ["system", "dark", "light"] as const;

export type Theme = (typeof themes)[number];

export const themeCookie = "vigia-theme";
export const shortcutsCookie = "vigia-shortcuts";

export function themeOf(cookie: string | undefined): Theme {
  return themes.find((theme) => theme === cookie) ?? "system";
}
