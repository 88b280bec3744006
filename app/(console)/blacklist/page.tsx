import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BlacklistScreen } from "@/components/blacklist/blacklist-screen";
import { signedIn } from "@/lib/auth/viewer";
import { vigia } from "@/lib/vigia";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("blacklist");
  return { title: t("title") };
}

export default async function BlacklistPage() {
  const [{ live, access }, person] = await Promise.all([vigia(), signedIn()]);
  return (
    <BlacklistScreen first={live.campaignsSeen(access.lensOf(person))} mayAll={person.scope === "all"} />
  );
}
