import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { PlainPage } from "./plain-page";

/** A page that somebody's role has no right to. */
export function NotAllowedPage() {
  const t = useTranslations("common.notAllowed");
  return (
    <PlainPage
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
