import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { formats } from "./formats";
import { isLocale, type Locale, localeCookie, negotiate } from "./locales";
import { namespaces } from "./namespaces";

async function messagesOf(locale: Locale) {
  const parts = await Promise.all(
    namespaces.map(
      async (namespace) =>
        [namespace, (await import(`./messages/${locale}/${namespace}.json`)).default] as const,
    ),
  );
  return Object.fromEntries(parts);
}

export default getRequestConfig(async ({ locale: asked }) => {
  const [jar, requestHeaders] = await Promise.all([cookies(), headers()]);
  // A board speaks its own language, whatever its viewer's is.
  const locale = isLocale(asked)
    ? asked
    : negotiate(jar.get(localeCookie)?.value, requestHeaders.get("accept-language"));
  return {
    locale,
    messages: await messagesOf(locale),
    formats,
    // The floor's clock, not the viewer's: what server and browser write is the same.
    timeZone: process.env.UCONTACT_TIME_ZONE ?? "America/Montevideo",
  };
});
