import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Logo } from "@/components/shell/logo";
import { Preferences } from "@/components/shell/preferences";
import { themeCookie, themeOf } from "@/components/shell/theme";

/** The pages before the console: one thing to do, and one's language and theme to do it in. */
export async function EntranceFrame({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  const [jar, t] = await Promise.all([cookies(), getTranslations("common")]);
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-md flex-col gap-8 px-5 py-8 sm:pt-[max(2rem,10dvh)]">
      <main className="flex flex-col gap-6">
        <p className="flex items-center gap-2.5 text-lg font-semibold tracking-tight">
          <Logo className="size-7" />
          {t("product")}
        </p>
        <div className="flex flex-col gap-5 rounded-card border border-line bg-surface p-5 sm:p-7">
          <div className="flex flex-col gap-1.5">
            <h1 className="text-[1.375rem]/8 font-semibold tracking-tight text-balance">{title}</h1>
            {lead ? <p className="text-sm text-pretty text-muted">{lead}</p> : null}
          </div>
          {children}
        </div>
      </main>
      <div className="mt-auto w-full max-w-52 self-center">
        <Preferences theme={themeOf(jar.get(themeCookie)?.value)} />
      </div>
    </div>
  );
}
