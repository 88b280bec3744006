import type { CampaignSettings } from "@/lib/contracts/settings";
import { isWithin, type Lens, type Scope } from "@/lib/domain/access";
import type { Floor } from "./floor";
import { cutPicture, withoutRows } from "./lensed-picture";
import type { Memory } from "./memory";
import { onlyNames, type Picture } from "./picture";
import { keepRecent } from "./recent";
import type { Trend } from "./trend";
import { unlessSame } from "./unless-same";
import { campaignsByLocation } from "./views";

/** The settings of those campaigns of which anything was said. The same object while nothing changes. */
export type SettingsByCampaign = ReadonlyMap<string, CampaignSettings>;

/** The floor as it is seen through a lens: all that live answers are made of. */
export type LensedFloor = Pick<Floor, "picture" | "memory" | "trend"> & {
  readonly lens: Lens;
  readonly settings: () => SettingsByCampaign;
};

/** Each lens once, however many look through it; the least recently used is made again when it is asked for again. */
const lensesKept = 1000;

type Names = ReadonlySet<string>;

const none: Names = new Set();

/** @returns the one floor through each lens, made once a lens and picture rather than once a request */
export function lensFloors(
  floor: Floor,
  campaignSettings: () => SettingsByCampaign,
): (lens: Lens) => LensedFloor {
  const kept = keepRecent<LensedFloor>(lensesKept);
  return (lens) => {
    const known = kept.get(lens.key);
    if (known !== undefined) return known;
    const made = { lens, settings: campaignSettings, ...throughLens(floor, lens) };
    kept.set(lens.key, made);
    return made;
  };
}

function throughLens(floor: Floor, { campaigns, agents }: Lens): Pick<Floor, "picture" | "memory" | "trend"> {
  const own = typeof agents === "object" ? agents.own : null;
  if (campaigns === "all" && own === null) return floor;
  const names = unlessSame<[Picture], Names | null>((before, picture) =>
    own === null ? (before ?? new Set(campaigns)) : ownCampaigns(before, picture, campaigns, own),
  );
  const picture = unlessSame<[Picture, Names | null], Picture>((before, whole, seen) =>
    seen === null ? withoutRows(whole) : cutPicture(whole, { names: seen, own }, before),
  );
  const memory = unlessSame((_, whole: Memory, seen: Names) => onlyNames(whole, seen));
  const trend = unlessSame((_, whole: Trend, seen: Names) => onlyNames(whole, seen));
  const seenNow = () => names(floor.picture());
  return {
    picture: () => picture(floor.picture(), seenNow()),
    memory: () => memory(floor.memory(), seenNow() ?? none),
    trend: () => trend(floor.trend(), seenNow() ?? none),
  };
}

/**
 * The campaigns that an agent is known in, of those that they may see; null until that can be said, since their first
 * screens would otherwise find that a campaign of theirs does not exist.
 */
function ownCampaigns(before: Names | null, picture: Picture, scope: Scope, own: string): Names | null {
  if (before === null && !areRead(picture, scope)) return null;
  const known = campaignsByLocation(picture.agents).get(own) ?? [];
  const names = known.filter((name) => isWithin(scope, name));
  return before?.size === names.length && names.every((name) => before.has(name)) ? before : new Set(names);
}

/** Whether all these campaigns' agents have been read, or cannot be. */
function areRead({ campaigns, agents, errors }: Picture, scope: Scope): boolean {
  if (campaigns === null) return false;
  const within = campaigns.value.filter(({ campaign }) => isWithin(scope, campaign));
  return within.every(({ campaign }) => agents.has(campaign) || errors.agents.has(campaign));
}
