import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { signedInToPortal } from "@/lib/auth/viewer";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("entrance.signIn");
  return { title: t("title") };
}

/** The gate opens it where a portal may frame it; its session is one of its own. */
export default async function PortalPage() {
  const [t, person] = await Promise.all([getTranslations("entrance.signIn"), signedInToPortal()]);
  return <main>{person === null ? t("title") : person.name}</main>;
}
