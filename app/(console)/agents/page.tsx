import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { type AgentsData, AgentsScreen } from "@/components/agents-table/agents-screen";
import type { FloorData } from "@/components/campaigns/use-floor";
import { signedIn } from "@/lib/auth/viewer";
import { firstAnswer } from "@/lib/live/first";
import { vigia } from "@/lib/vigia";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("agents.table");
  return { title: t("title") };
}

export default async function AgentsPage() {
  const [{ live, access }, person] = await Promise.all([vigia(), signedIn()]);
  const lens = access.lensOf(person);
  return (
    <AgentsScreen
      first={firstAnswer<AgentsData>(live, lens, "/api/agents")}
      floor={firstAnswer<FloorData>(live, lens, "/api/floor")}
    />
  );
}
