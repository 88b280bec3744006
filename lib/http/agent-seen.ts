import { Refusal } from "@/lib/actions/refusal";
import { type Person, reach } from "@/lib/domain/access";
import { campaignsByLocation } from "@/lib/live/views";
import type { Running } from "@/lib/vigia";

/**
 * The location of an agent in whose name somebody may call: an agent's own, or one of the campaigns that they see.
 * @throws Refusal `agent_not_found` for any other, as for one that does not exist
 */
export function agentSeen({ live, access }: Running, viewer: Person, location: string): string {
  const seen = live.campaignsSeen(access.lensOf(viewer)) ?? [];
  const memberOf = campaignsByLocation(live.floor.picture().agents).get(location) ?? [];
  const isOwn = reach(viewer, "call") !== "own" || viewer.location === location;
  if (!isOwn || !memberOf.some((campaign) => seen.includes(campaign))) {
    throw new Refusal("agent_not_found", "There is no such agent.");
  }
  return location;
}
