import { useTranslations } from "next-intl";
import { Notice } from "@/components/entrance/notice";
import { PanelFrame } from "./panel-frame";
import { PanelSignIn } from "./panel-sign-in";

/** The panel of somebody who is not signed in to it. @param ended whether their session was cut off */
export function PanelEntrance({ portalOrigin, ended }: { portalOrigin: string; ended: boolean }) {
  const t = useTranslations("entrance.signIn");
  return (
    <PanelFrame portalOrigin={portalOrigin}>
      <h1 className="text-lg font-semibold tracking-tight">{t("title")}</h1>
      {ended ? <Notice>{t("ended")}</Notice> : null}
      <PanelSignIn />
    </PanelFrame>
  );
}
