import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountScreen } from "@/components/account/account-screen";
import { signedIn } from "@/lib/auth/viewer";
import { vigia } from "@/lib/vigia";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("title") };
}

export default async function AccountPage() {
  const [{ accounts }, person] = await Promise.all([vigia(), signedIn()]);
  const users = await accounts.list().catch(() => []);
  const own = users.find(({ id }) => id === person.id);
  // Only what the page shows leaves the server.
  const user = own && {
    email: own.email,
    username: own.username,
    language: own.language,
    landing: own.landing,
  };
  return <AccountScreen person={person} user={user ?? null} />;
}
