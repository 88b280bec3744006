"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Logo } from "@/components/shell/logo";
import { Banner } from "@/components/ui/banner";
import { useFramed } from "./use-framed";

/** The panel's own frame, as narrow as the portal makes it; and what it is for, where somebody opened it elsewhere. */
export function PanelFrame({
  portalOrigin,
  person,
  children,
}: {
  portalOrigin: string;
  /** Who is signed in, and the way out. */
  person?: ReactNode;
  children: ReactNode;
}) {
  const t = useTranslations("portal");
  const product = useTranslations("common")("product");
  const framed = useFramed();
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-lg min-w-0 flex-col gap-4 p-3">
      <header className="flex min-w-0 items-center justify-between gap-3">
        <p className="flex shrink-0 items-center gap-2 font-semibold tracking-tight">
          <Logo className="size-5" />
          {product}
        </p>
        {person}
      </header>
      <main className="flex min-w-0 flex-col gap-4">
        {framed === false ? (
          <Banner tone="watch" title={t("notFramed.title")}>
            {t("notFramed.text", { origin: portalOrigin })}
          </Banner>
        ) : null}
        {children}
      </main>
    </div>
  );
}
