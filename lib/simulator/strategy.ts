import type { Campaign, Member } from "./model";
import type { Random } from "./random";
import { isReady } from "./status";

function least(members: readonly Member[], measure: (member: Member) => number): Member[] {
  let best: Member | undefined;
  let bestMeasure = Number.POSITIVE_INFINITY;
  for (const member of members) {
    const value = measure(member);
    if (value < bestMeasure) {
      best = member;
      bestMeasure = value;
    }
  }
  return best ? [best] : [];
}

/** The ready member that comes next after the one picked last. */
function nextInTurn(campaign: Campaign, ready: readonly Member[]): Member[] {
  const count = campaign.members.length;
  return least(ready, (member) => {
    const place = campaign.members.indexOf(member);
    return (place - campaign.lastPicked - 1 + 2 * count) % count;
  });
}

/**
 * Whose phones ring for the next caller, after Asterisk's strategies: the lowest penalty first,
 * then the strategy among equals. Several only with `ringall`; none when nobody is ready.
 */
export function choose(campaign: Campaign, random: Random): Member[] {
  const ready = campaign.members.filter(isReady);
  if (ready.length === 0) return [];
  if (campaign.strategy === "wrandom") {
    // Here the penalty is a weight, not a rank.
    return least(ready, (member) => random.next() * (1 + member.penalty));
  }
  const lowest = Math.min(...ready.map((member) => member.penalty));
  const candidates = ready.filter((member) => member.penalty === lowest);
  switch (campaign.strategy) {
    case "ringall":
      return candidates;
    case "leastrecent":
      return least(candidates, (member) => member.lastCall);
    case "fewestcalls":
      return least(candidates, (member) => member.callsTaken);
    case "random":
      return [random.pick(candidates)];
    case "linear":
      return candidates.slice(0, 1);
    case "rrmemory":
    case "rrordered":
      return nextInTurn(campaign, candidates);
  }
}
