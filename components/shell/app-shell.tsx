import { cookies } from "next/headers";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Person } from "@/lib/domain/access";
import { AccountMenu } from "./account-menu";
import { Drawer } from "./drawer";
import { Logo } from "./logo";
import { Navigation } from "./navigation";
import { Preferences } from "./preferences";
import { shortcutsCookie, themeCookie, themeOf } from "./theme";

/** What surrounds every page of the console; a wall has none of it. */
export async function AppShell({ person, children }: { person: Person; children: ReactNode }) {
  const [jar, t] = await Promise.all([cookies(), getTranslations("common")]);
  const preferences = {
    theme: themeOf(jar.get(themeCookie)?.value),
    shortcuts: jar.get(shortcutsCookie)?.value !== "off",
  };
  const brand = (
    <Link href="/" className="flex items-center gap-2.5 rounded-control text-lg font-semibold tracking-tight">
      <Logo />
      {t("product")}
    </Link>
  );

  return (
    <div className="min-h-dvh md:grid md:grid-cols-[13rem_minmax(0,1fr)]">
      <a
        href="#main"
        className="sr-only z-50 rounded-control bg-accent px-4 py-2 font-medium text-on-accent focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
      >
        {t("shell.skip")}
      </a>
      <header className="sticky top-0 hidden h-dvh flex-col gap-6 overflow-y-auto border-r border-line p-4 md:flex">
        <div className="px-3 pt-1">{brand}</div>
        <Navigation person={person} />
        <div className="mt-auto flex flex-col gap-4">
          <Preferences {...preferences} />
          <AccountMenu person={person} />
        </div>
      </header>
      <header className="sticky top-0 z-30 flex items-center justify-between border-b border-line bg-bg px-4 py-2 md:hidden">
        {brand}
        <Drawer person={person} {...preferences} />
      </header>
      <main id="main" tabIndex={-1} className="min-w-0 px-4 py-5 outline-none md:px-7">
        {children}
      </main>
    </div>
  );
}
