import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AuditScreen } from "@/components/audit/audit-screen";
import { signedIn } from "@/lib/auth/viewer";
import { lensOf, reach } from "@/lib/domain/access";
import { vigia } from "@/lib/vigia";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("audit");
  return { title: t("title") };
}

export default async function AuditPage() {
  const [{ live }, person] = await Promise.all([vigia(), signedIn()]);
  const sees = reach(person, "audit");
  if (sees === "none") notFound();
  return <AuditScreen sees={sees} campaigns={live.campaignsSeen(lensOf(person)) ?? []} />;
}
