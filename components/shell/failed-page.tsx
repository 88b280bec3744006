"use client";

import { useTranslations } from "next-intl";
import { Button, buttonClass } from "@/components/ui/button";
import { PlainPage } from "./plain-page";

export type Failure = { error: Error & { digest?: string }; reset: () => void };

export function FailedPage({ error, reset, inside = false }: Failure & { inside?: boolean }) {
  const t = useTranslations("common");
  return (
    <PlainPage
      inside={inside}
      title={t("error.title")}
      note={error.digest ? t("error.code", { code: error.digest }) : undefined}
      actions={
        <>
          <Button look="primary" onClick={reset}>
            {t("retry")}
          </Button>
          {/* A whole new page: what failed here may fail there too if it is kept. */}
          <a href="/" className={buttonClass()}>
            {t("error.back")}
          </a>
        </>
      }
    >
      {t("error.text")}
    </PlainPage>
  );
}
