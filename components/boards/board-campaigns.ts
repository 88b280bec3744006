import type { CampaignView } from "@/components/campaigns/campaign-view";
import type { BoardInput } from "@/lib/contracts/boards";
import type { FloorAgent } from "@/lib/contracts/floor";
import { isWithin, type Scope } from "@/lib/domain/access";
import type { Campaign } from "@/lib/domain/campaign";
import { sortCampaigns } from "@/lib/domain/campaign-order";
import { toneOf } from "@/lib/domain/tone";

type Chosen = { readonly campaigns: Scope; readonly show: BoardInput["show"] };

/** Whether a board shows a campaign. One of an unknown direction counts as inbound, as it does everywhere. */
export function isOnBoard(
  { campaigns, show }: Chosen,
  campaign: Pick<Campaign, "campaign" | "direction">,
): boolean {
  return (
    isWithin(campaigns, campaign.campaign) &&
    (campaign.direction === "outbound" ? show.outbound : show.inbound)
  );
}

/** A view without what the board does not show: a level that nobody sees is no reason to be flagged for. */
export function asShown(view: CampaignView, { serviceLevel }: BoardInput["show"]): CampaignView {
  if (serviceLevel || view.findings.every(({ rule }) => rule !== "low_service_level")) return view;
  const findings = view.findings.filter(({ rule }) => rule !== "low_service_level");
  return { ...view, findings, tone: toneOf(findings) };
}

/**
 * The names in the board's order. By attention: those in trouble, the worst first, then the others by name, so that what
 * is fine keeps its place. As given: where all campaigns are shown none is given, and they stand by name.
 */
export function boardOrder(
  views: readonly CampaignView[],
  { order, campaigns }: { readonly order: BoardInput["order"]; readonly campaigns: Scope },
  compareNames: (a: string, b: string) => number,
): readonly string[] {
  const byName = sortCampaigns(views, "name", compareNames);
  return sorted().map(({ campaign }) => campaign.campaign);

  function sorted(): readonly CampaignView[] {
    if (order === "attention") {
      const trouble = sortCampaigns(views.filter(inTrouble), "attention", compareNames);
      return [...trouble, ...byName.filter((view) => !inTrouble(view))];
    }
    if (order === "name" || campaigns === "all") return byName;
    const place = new Map(campaigns.map((name, i) => [name, i]));
    return byName.toSorted(
      (a, b) => (place.get(a.campaign.campaign) ?? 0) - (place.get(b.campaign.campaign) ?? 0),
    );
  }
}

function inTrouble({ tone }: CampaignView): boolean {
  return tone !== "fine";
}

/** The agents of these campaigns, without what they are in others. The same objects where nothing is left out. */
export function agentsWithin(
  agents: readonly FloorAgent[],
  campaigns: ReadonlySet<string>,
): readonly FloorAgent[] {
  return agents.flatMap((agent) => {
    const memberships = agent.memberships.filter(({ campaign }) => campaigns.has(campaign));
    if (memberships.length === agent.memberships.length) return agent;
    return memberships.length === 0 ? [] : { ...agent, memberships };
  });
}
