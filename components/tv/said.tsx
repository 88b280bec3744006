import { htmlLang, type Locale } from "@/lib/i18n/locales";
import type tv from "@/lib/i18n/messages/en/tv.json";

/** All that a TV says, in one language. */
export type Words = { readonly locale: Locale; readonly texts: typeof tv };

/** One sentence in every language, side by side. */
export function Said({
  words,
  id,
  small = false,
}: {
  words: readonly Words[];
  id: keyof typeof tv;
  small?: boolean;
}) {
  return (
    <div
      role="status"
      className={`grid w-full grid-cols-3 gap-16 text-pretty max-[820px]:grid-cols-1 max-[820px]:gap-4 portrait:grid-cols-1 portrait:gap-6 ${small ? "" : "text-[2.125rem]/[3rem] max-[820px]:text-[1.25rem]/7"}`}
    >
      {words.map(({ locale, texts }) => (
        <p key={locale} lang={htmlLang[locale]}>
          {texts[id]}
        </p>
      ))}
    </div>
  );
}
