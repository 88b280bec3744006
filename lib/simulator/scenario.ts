import { workingDay } from "./arrivals";
import type { AgentPlan, CampaignPlan, Plan } from "./model";
import { agentName } from "./names";
import { createRandom, exponential, fixed, lognormal, type Random } from "./random";
import { type Mood, type Sketch, sketches } from "./sketches";

export interface Size {
  campaigns: number;
  agents: number;
  seed: number;
  /** `busy`: always a busy hour, for demos at any time; `day`: a working day with its nights. */
  hours: "busy" | "day";
}

/** The share of its agents' time that a campaign's calls would fill. */
const load: Record<Mood, number> = { fine: 0.7, watch: 0.98, trouble: 1.3 };

/** Share of an agent's day that is neither pause nor absence; what the habits below leave. */
const presence = 0.74;
const ringMean = 4;

function campaignPlan(sketch: Sketch, staff: number, random: Random): CampaignPlan {
  const { name, mood, strategy, talk, patience, threshold, wrapUp } = sketch;
  const outbound = mood === "dialer";
  const perCall = talk + wrapUp + ringMean;
  // A small team needs more slack for the same service.
  const ease = mood === "fine" && staff < 12 ? 0.8 : 1;
  return {
    name,
    direction: outbound ? "outbound" : "inbound",
    strategy,
    thresholdSeconds: threshold,
    wrapUpSeconds: wrapUp,
    callsPerHour: mood === "dialer" ? 0 : (load[mood] * ease * staff * presence * 3600) / perCall,
    swing: { share: mood === "trouble" ? 0.28 : 0.15, minutes: random.between(35, 80), phase: random.next() },
    talk: lognormal(talk, 0.65),
    patience: outbound ? exponential(patience) : lognormal(patience, 0.6),
    ring: outbound ? fixed(0.5) : lognormal(ringMean, 0.5),
    missed: outbound ? 0 : 0.025,
    autoPause: strategy === "rrmemory",
    holds: outbound ? 0.03 : 0.16,
    ...(outbound ? { dialer: { pacing: 1.3, answered: 0.38 } } : {}),
  };
}

/** How many agents each campaign has of its own: by weight, one at least while there are enough. */
function share(total: number, all: readonly Sketch[]): number[] {
  const weights = all.reduce((sum, { weight }) => sum + weight, 0);
  const exact = all.map(({ weight }) => (total * weight) / weights);
  const counts = exact.map((value) => Math.max(total >= all.length ? 1 : 0, Math.floor(value)));
  let left = total - counts.reduce((sum, count) => sum + count, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest);
  for (let i = 0; left !== 0 && all.length > 0; i++) {
    const { index } = byRemainder[i % byRemainder.length] ?? { index: 0 };
    const count = counts[index] ?? 0;
    if (left > 0) {
      counts[index] = count + 1;
      left--;
    } else if (count > 1) {
      counts[index] = count - 1;
      left++;
    }
  }
  return counts;
}

/** The technology in front of the number: mostly SIP, and one of each other kind among forty. */
function location(index: number): Pick<AgentPlan, "location" | "stateInterface" | "missing" | "unreported"> {
  const phone = 1001 + index;
  switch (index % 40) {
    case 7:
      return { location: `Local/${phone}@agentesext/n`, stateInterface: `Custom:${phone}`, unreported: true };
    case 12:
    case 23:
    case 31:
      return { location: `PJSIP/${phone}` };
    case 18:
      return { location: `Agent/${phone}` };
    case 36:
      return { location: `SIP/${phone}`, missing: true };
    default:
      return { location: `SIP/${phone}` };
  }
}

/** A quarter also help out elsewhere, at a lower rank; nobody rescues a campaign in trouble. */
function helpsIn(own: Sketch, all: readonly Sketch[], random: Random): AgentPlan["campaigns"] {
  const helped = new Set([own.name]);
  const campaigns: AgentPlan["campaigns"] = [{ campaign: own.name, penalty: 0, membership: "static" }];
  const candidates = all.filter(({ mood }) => mood !== "trouble");
  const count =
    own.mood === "trouble" || candidates.length === 0 || !random.chance(0.3) ? 0 : random.integer(1, 3);
  for (let i = 0; i < count; i++) {
    const { name } = random.pick(candidates);
    if (helped.has(name)) continue;
    helped.add(name);
    campaigns.push({
      campaign: name,
      penalty: random.integer(1, 3),
      membership: random.chance(0.3) ? "dynamic" : "",
    });
  }
  return campaigns;
}

/** Lays out a centre: the same size and seed give the same one. Throws a RangeError for an impossible size. */
export function contactCentre(size: Size): Plan {
  if (!(size.campaigns >= 0 && size.campaigns <= 250)) throw new RangeError("campaigns: 0 to 250");
  if (!(size.agents >= 0 && size.agents <= 10_000)) throw new RangeError("agents: 0 to 10000");
  const random = createRandom(size.seed ^ 0x5ca1ab1e);
  const all = sketches(size.campaigns, random);
  const counts = share(all.length === 0 ? 0 : size.agents, all);
  const campaigns = all.map((sketch, index) => campaignPlan(sketch, counts[index] ?? 0, random));
  const agents: AgentPlan[] = [];
  all.forEach((sketch, place) => {
    for (let i = 0; i < (counts[place] ?? 0); i++) {
      const index = agents.length;
      agents.push({
        ...location(index),
        name: agentName(index),
        campaigns: helpsIn(sketch, all, random),
        reasonForm: index % 3 === 0 ? "brackets" : "plain",
      });
    }
  });
  return {
    campaigns,
    agents,
    habits: { pauseEvery: 62, shift: 200, away: 26, privateCallEvery: 100, oddityEvery: 150 },
    ...(size.hours === "day" ? { day: workingDay, resetHour: 0 } : { resetHour: 4 }),
  };
}
