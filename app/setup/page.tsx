import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { addressOf } from "@/components/entrance/address";
import { EntranceFrame } from "@/components/entrance/entrance-frame";
import { OwnAddress } from "@/components/entrance/own-address";
import { SetupForm } from "@/components/entrance/setup-form";
import { vigia } from "@/lib/vigia";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("entrance.setup");
  return { title: t("title") };
}

export default async function SetupPage() {
  const [t, { settings }] = await Promise.all([getTranslations("entrance.setup"), vigia()]);
  return (
    <EntranceFrame title={t("title")} lead={t("lead")}>
      <OwnAddress address={addressOf(settings)} path="/setup">
        <SetupForm />
      </OwnAddress>
    </EntranceFrame>
  );
}
