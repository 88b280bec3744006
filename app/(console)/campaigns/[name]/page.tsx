import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CampaignScreen } from "@/components/campaign/campaign-screen";
import type {
  CampaignAgentsData,
  CampaignFloorData,
  CampaignTrendData,
} from "@/components/campaign/use-campaign";
import { signedIn } from "@/lib/auth/viewer";
import { isWithin } from "@/lib/domain/access";
import { type Campaign, nameWithoutMark, shownName } from "@/lib/domain/campaign";
import { firstAnswer } from "@/lib/live/first";
import { vigia } from "@/lib/vigia";

type Props = { readonly params: Promise<{ readonly name: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name, mayBeKnown } = await asked(params);
  if (!mayBeKnown) return { title: nameWithoutMark(name) };
  const { configuration } = await vigia();
  return { title: shownName(name, configuration.current().campaigns.get(name)?.displayName ?? null) };
}

export default async function CampaignPage({ params }: Props) {
  const { name, mayBeKnown, live, lens } = await asked(params);
  if (!mayBeKnown) notFound();
  return (
    <CampaignScreen
      name={name}
      first={{
        campaigns: firstAnswer<Campaign[]>(live, lens, "/api/campaignstatus"),
        agents: firstAnswer<CampaignAgentsData>(live, lens, "/api/campaignstatus", name),
        floor: firstAnswer<CampaignFloorData>(live, lens, "/api/floor", name),
        trend: firstAnswer<CampaignTrendData>(live, lens, "/api/trend", name),
      }}
    />
  );
}

/** The campaign of the address, and whether there is one that this person may know of. */
async function asked(params: Props["params"]) {
  const name = decoded((await params).name);
  const [{ live, access }, person] = await Promise.all([vigia(), signedIn()]);
  const lens = access.lensOf(person);
  const seen = live.campaignsSeen(lens);
  // Before the first answer nobody knows which campaigns there are.
  const mayBeKnown = isWithin(lens.campaigns, name) && (seen === null || seen.includes(name));
  return { name, mayBeKnown, live, lens };
}

/** The name as the platform says it; an address that cannot be decoded names no campaign. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    notFound();
  }
}
