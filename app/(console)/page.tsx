import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Floor } from "@/components/campaigns/floor";
import type { FloorData, TrendData } from "@/components/campaigns/use-floor";
import { signedIn } from "@/lib/auth/viewer";
import type { Campaign } from "@/lib/domain/campaign";
import { firstAnswer } from "@/lib/live/first";
import { vigia } from "@/lib/vigia";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common.shell");
  return { title: t("floor") };
}

export default async function FloorPage() {
  const [{ live, access }, person] = await Promise.all([vigia(), signedIn()]);
  const lens = access.lensOf(person);
  return (
    <Floor
      first={{
        campaigns: firstAnswer<Campaign[]>(live, lens, "/api/campaignstatus"),
        floor: firstAnswer<FloorData>(live, lens, "/api/floor"),
        trend: firstAnswer<TrendData>(live, lens, "/api/trend"),
      }}
    />
  );
}
