import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { shortcutsCookie, themeCookie, themeOf } from "@/components/shell/theme";
import { noScripts, tooOldScript } from "@/components/shell/too-old";
import { htmlLang } from "@/lib/i18n/locales";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Vigía", template: "%s · Vigía" },
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: dark)", color: "#0b0e14" },
    { media: "(prefers-color-scheme: light)", color: "#f4f6fa" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, jar, requestHeaders] = await Promise.all([getLocale(), cookies(), headers()]);
  const shortcuts = jar.get(shortcutsCookie)?.value === "off" ? "off" : "on";
  return (
    <html
      lang={htmlLang[locale]}
      data-theme={themeOf(jar.get(themeCookie)?.value)}
      data-shortcuts={shortcuts}
    >
      <head>
        {/* A browser hides a nonce from scripts, so that what was sent and what is found differ. */}
        <script
          nonce={requestHeaders.get("x-nonce") ?? undefined}
          suppressHydrationWarning
          // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours
          dangerouslySetInnerHTML={{ __html: tooOldScript }}
        />
      </head>
      <body className="font-sans antialiased">
        {/* Without scripts the numbers would stand still and look live. */}
        <noscript>
          <style>
            {"body > :not(noscript) { display: none !important } noscript > p { margin: 2rem 10% }"}
          </style>
          {Object.entries(noScripts).map(([lang, text]) => (
            <p key={lang} lang={lang}>
              {text}
            </p>
          ))}
        </noscript>
        <NuqsAdapter>
          <NextIntlClientProvider>{children}</NextIntlClientProvider>
        </NuqsAdapter>
      </body>
    </html>
  );
}
