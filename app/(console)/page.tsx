import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Floor } from "@/components/campaigns/floor";
import type { FloorData, TrendData } from "@/components/campaigns/use-floor";
import { wholeFloor } from "@/lib/domain/access";
import type { Campaign } from "@/lib/domain/campaign";
import { firstAnswer } from "@/lib/live/first";
import { vigia } from "@/lib/vigia";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common.shell");
  return { title: t("floor") };
}

export default async function FloorPage() {
  const { live } = await vigia();
  return (
    <Floor
      first={{
        campaigns: firstAnswer<Campaign[]>(live, wholeFloor, "/api/campaignstatus"),
        floor: firstAnswer<FloorData>(live, wholeFloor, "/api/floor"),
        trend: firstAnswer<TrendData>(live, wholeFloor, "/api/trend"),
      }}
    />
  );
}
