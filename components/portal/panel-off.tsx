import { useTranslations } from "next-intl";
import { Logo } from "@/components/shell/logo";

/** The panel where no portal may frame it: what it is for, and what is missing. */
export function PanelOff() {
  const t = useTranslations("portal.off");
  const product = useTranslations("common")("product");
  return (
    <main className="mx-auto flex w-full max-w-lg min-w-0 flex-col gap-4 p-3">
      <p className="flex items-center gap-2 font-semibold tracking-tight">
        <Logo className="size-5" />
        {product}
      </p>
      <h1 className="text-lg font-semibold tracking-tight">{t("title")}</h1>
      <p className="text-sm text-muted">{t("text")}</p>
    </main>
  );
}
