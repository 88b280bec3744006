import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DialerScreen } from "@/components/dialer/dialer-screen";
import { signedIn } from "@/lib/auth/viewer";
import { reach } from "@/lib/domain/access";
import { splitLocation } from "@/lib/domain/agent";
import { vigia } from "@/lib/vigia";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("dialer");
  return { title: t("title") };
}

export default async function DialerPage() {
  const [{ live, access }, person] = await Promise.all([vigia(), signedIn()]);
  const may = (area: "bases" | "dialer_tasks" | "removal") => reach(person, area) !== "none";
  const ownPhone =
    reach(person, "schedule") === "own" && person.location !== null
      ? splitLocation(person.location).phone
      : null;
  const rights = { bases: may("bases"), tasks: may("dialer_tasks"), removal: may("removal"), ownPhone };
  return <DialerScreen rights={rights} first={live.campaignsSeen(access.lensOf(person))} />;
}
