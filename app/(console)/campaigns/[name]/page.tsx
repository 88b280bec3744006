import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CampaignScreen } from "@/components/campaign/campaign-screen";
import type {
  CampaignAgentsData,
  CampaignFloorData,
  CampaignTrendData,
} from "@/components/campaign/use-campaign";
import { wholeFloor } from "@/lib/domain/access";
import { type Campaign, nameWithoutMark } from "@/lib/domain/campaign";
import { firstAnswer } from "@/lib/live/first";
import { vigia } from "@/lib/vigia";

type Props = { readonly params: Promise<{ readonly name: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: nameWithoutMark(decoded((await params).name)) };
}

export default async function CampaignPage({ params }: Props) {
  const name = decoded((await params).name);
  const { live } = await vigia();
  const { campaigns } = live.floor.picture();
  // Before the first answer nobody knows which campaigns there are.
  if (campaigns !== null && !campaigns.value.some(({ campaign }) => campaign === name)) notFound();
  return (
    <CampaignScreen
      name={name}
      first={{
        campaigns: firstAnswer<Campaign[]>(live, wholeFloor, "/api/campaignstatus"),
        agents: firstAnswer<CampaignAgentsData>(live, wholeFloor, "/api/campaignstatus", name),
        floor: firstAnswer<CampaignFloorData>(live, wholeFloor, "/api/floor", name),
        trend: firstAnswer<CampaignTrendData>(live, wholeFloor, "/api/trend", name),
      }}
    />
  );
}

/** The name as the platform says it; an address that cannot be decoded names no campaign. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    notFound();
  }
}
