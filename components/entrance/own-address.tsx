"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useSyncExternalStore } from "react";
import type { Address } from "./address";
import { Problem } from "./problem";

const never = () => () => {};

/** What works under Vigía's own address only; elsewhere, where that is. */
export function OwnAddress({
  address,
  path,
  children,
}: {
  address: Address;
  path: string;
  children: ReactNode;
}) {
  const t = useTranslations("entrance.address");
  const origin = useSyncExternalStore(
    never,
    () => window.location.origin,
    () => null,
  );
  if (origin === null || address.origins.includes(origin)) return children;
  const right = new URL(path, address.publicUrl).href;
  return (
    <>
      <Problem>{t("other", { origin })}</Problem>
      <p className="text-sm text-pretty text-muted">
        {t("go")}{" "}
        <a href={right} className="font-medium break-all text-accent underline underline-offset-2">
          {new URL(address.publicUrl).origin}
        </a>
      </p>
      <p className="text-[0.8125rem] text-pretty text-muted">{t("mistaken")}</p>
    </>
  );
}
