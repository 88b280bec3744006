import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { PlainPage } from "./plain-page";

export function MissingPage({ inside = false }: { inside?: boolean }) {
  const t = useTranslations("common.notFound");
  return (
    <PlainPage
      inside={inside}
      title={t("title")}
      actions={
        <Link href="/" className={buttonClass("primary")}>
          {t("back")}
        </Link>
      }
    >
      {t("text")}
    </PlainPage>
  );
}
