import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { addressOf } from "@/components/entrance/address";
import { EntranceFrame } from "@/components/entrance/entrance-frame";
import { Notice } from "@/components/entrance/notice";
import { OwnAddress } from "@/components/entrance/own-address";
import { SignInForm } from "@/components/entrance/sign-in-form";
import { ownPage, signInProblems } from "@/lib/client/entrance";
import { vigia } from "@/lib/vigia";

type Search = Promise<Record<string, string | string[] | undefined>>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("entrance.signIn");
  return { title: t("title") };
}

export default async function SignInPage({ searchParams }: { searchParams: Search }) {
  const [t, { settings }, search] = await Promise.all([
    getTranslations("entrance.signIn"),
    vigia(),
    searchParams,
  ]);
  const next = ownPage(typeof search.next === "string" ? search.next : undefined);
  const why = signInProblems.find((problem) => problem === search.error) ?? null;
  return (
    <EntranceFrame title={t("title")}>
      {search.chosen === "1" ? <Notice>{t("chosen")}</Notice> : null}
      {search.ended === "1" && why === null ? <Notice>{t("ended")}</Notice> : null}
      <OwnAddress
        address={addressOf(settings)}
        path={next ? `/sign-in?${new URLSearchParams({ next })}` : "/sign-in"}
      >
        <SignInForm next={next} why={why} />
      </OwnAddress>
    </EntranceFrame>
  );
}
