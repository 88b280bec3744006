"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { reloadWhenThere } from "./reload";
import { useAlive } from "./use-alive";

const leastMs = 10_000;
const spreadMs = 10_000;

/** The wall broke: it says so, shows no number, and begins anew by itself as soon as Vigía hands out the page. */
export function BoardFailed({ digest }: { digest: string | undefined }) {
  const t = useTranslations("board.failed");
  const tc = useTranslations("common.error");
  useEffect(() => reloadWhenThere({ firstMs: leastMs + Math.random() * spreadMs }), []);
  return (
    <main
      data-wall
      data-alive={useAlive()}
      data-theme="dark"
      className="flex flex-col items-center justify-center gap-6 px-16 text-center"
    >
      <h1 className="text-[3.5rem]/[4rem] font-bold tracking-tight text-balance">{t("title")}</h1>
      <p className="max-w-[70rem] text-[1.875rem]/[2.75rem] text-pretty text-muted">{t("text")}</p>
      {digest === undefined ? null : (
        <p className="text-[1.25rem] text-quiet">{tc("code", { code: digest })}</p>
      )}
    </main>
  );
}
