import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { addressOf } from "@/components/entrance/address";
import { ChoosePasswordForm } from "@/components/entrance/choose-password-form";
import { EntranceFrame } from "@/components/entrance/entrance-frame";
import { OwnAddress } from "@/components/entrance/own-address";
import { vigia } from "@/lib/vigia";

type Search = Promise<Record<string, string | string[] | undefined>>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("entrance.choose");
  return { title: t("title") };
}

export default async function ResetPasswordPage({ searchParams }: { searchParams: Search }) {
  const [t, { settings }, { token }] = await Promise.all([
    getTranslations("entrance.choose"),
    vigia(),
    searchParams,
  ]);
  const given = typeof token === "string" && token !== "" ? token : null;
  const path = given ? `/reset-password?${new URLSearchParams({ token: given })}` : "/reset-password";
  return (
    <EntranceFrame title={t("title")}>
      <OwnAddress address={addressOf(settings)} path={path}>
        <ChoosePasswordForm token={given} />
      </OwnAddress>
    </EntranceFrame>
  );
}
