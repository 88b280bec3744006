import { directionOf } from "@/lib/domain/campaign";
import { agentIdentity, decodeAgent } from "./decode-agents";
import { PlatformUnintelligible } from "./errors";
import type { AgentReading, CampaignReading } from "./platform";
import type { Note } from "./unreadable";
import { isObject, WireRow } from "./wire";

export type CampaignStatus = {
  readonly campaigns: readonly CampaignReading[];
  readonly agents: readonly AgentReading[];
};

/**
 * Decodes `campaignstatus`, with a name or without. An entry with a location is an agent's, one with a `campaign` a
 * campaign's, whatever its key; keys are not read at all. Of two entries for one identity the last is kept and the
 * other counted as unreadable. An empty object is a centre without campaigns.
 * Throws PlatformUnintelligible when this is no object, or one in which no entry can be read.
 */
export function decodeCampaignStatus(answer: unknown, note: Note): CampaignStatus {
  if (!isObject(answer))
    throw new PlatformUnintelligible("The platform's list of campaigns is of an unknown form.");
  const entries = Object.values(answer);
  const campaigns = new Map<string, CampaignReading>();
  const agents = new Map<string, AgentReading>();

  for (const entry of entries) {
    if (!isObject(entry)) {
      note("entry", entry);
      continue;
    }
    const agentRow = new WireRow(entry, "agent", note);
    const location = agentIdentity(agentRow);
    if (location !== null) {
      if (agents.has(location)) note("agent.duplicate", location);
      agents.set(location, decodeAgent(location, agentRow));
      continue;
    }
    const campaignRow = new WireRow(entry, "campaign", note);
    const name = campaignRow.identity("campaign");
    if (name !== null) {
      if (campaigns.has(name)) note("campaign.duplicate", name, name);
      campaigns.set(name, decodeCampaign(name, campaignRow.ofCampaign(name)));
      continue;
    }
    // An identity that is there and unreadable has been noted already.
    if (!["location", "_interface", "campaign"].some((key) => campaignRow.has(key))) note("entry", entry);
  }

  if (entries.length > 0 && campaigns.size + agents.size === 0) {
    throw new PlatformUnintelligible("Nothing in the platform's list of campaigns can be read.");
  }
  return { campaigns: [...campaigns.values()], agents: [...agents.values()] };
}

/** One campaign's entry. Percentages 0 to 100, times in seconds; where there were no calls there is no data, not 0. */
function decodeCampaign(campaign: string, row: WireRow): CampaignReading {
  const completed = row.count("completed");
  const abandoned = row.count("abandoned");
  const offered = completed === null || abandoned === null ? null : completed + abandoned;
  const averageHold = row.duration("hold");
  const averageTalk = row.duration("talked");
  const percent = row.percent("servicelevel");
  const withAbandonedPercent = row.percent("servicelevel2");
  return {
    campaign,
    direction: directionOf(campaign),
    strategy: row.text("strategy"),
    wrapUpSeconds: row.count("wrapup"),
    agents: {
      total: row.count("totalagents"),
      logged: row.count("logged"),
      available: row.count("availables"),
      notAvailable: row.count("notavailables"),
      paused: row.count("paused"),
      busy: row.count("busy"),
      busyPaused: row.count("busypaused"),
      wrapUp: row.count("onwrapup"),
    },
    calls: { waiting: row.count("acd"), completed, abandoned, total: row.count("totalcalls") },
    averageHoldSeconds: completed === 0 ? null : averageHold,
    averageTalkSeconds: completed === 0 ? null : averageTalk,
    // Computed rather than taken from `abandonedlevel`, whose formula the vendor does not give.
    abandonedPercent: abandoned === null || !offered ? null : Math.round((abandoned / offered) * 1000) / 10,
    serviceLevel: {
      percent: completed ? percent : null,
      withAbandonedPercent: offered ? withAbandonedPercent : null,
      thresholdSeconds: row.count("slevelthreshold"),
    },
  };
}
