export const locales = ["es", "pt", "en"] as const;

export type Locale = (typeof locales)[number];

export const localeCookie = "vigia-locale";

/** Each language in its own words, for the switch. */
export const localeNames: Record<Locale, string> = { es: "Español", pt: "Português", en: "English" };

/** What `<html lang>` says: voices and hyphenation differ from Lisbon to São Paulo. */
export const htmlLang: Record<Locale, string> = { es: "es-UY", pt: "pt-BR", en: "en" };

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/**
 * The language to speak: the one chosen, else the first of the browser's that we have, else English.
 * @param chosen the cookie's value
 * @param acceptLanguage the request's header, as `pt-BR,pt;q=0.9,en;q=0.8`
 */
export function negotiate(chosen: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(chosen)) return chosen;
  const wanted = (acceptLanguage ?? "")
    .split(",")
    .map((range, order) => {
      const [tag = "", ...parameters] = range.trim().toLowerCase().split(";");
      const quality = parameters
        .map((parameter) => parameter.trim())
        .find((parameter) => parameter.startsWith("q="));
      return {
        language: tag.split("-")[0],
        quality: quality === undefined ? 1 : Number(quality.slice(2)),
        order,
      };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || a.order - b.order);
  for (const { language } of wanted) if (isLocale(language)) return language;
  return "en";
}
