import type { CampaignFinding, ServiceLevelSetting } from "@/lib/domain/attention";
import type { Tone } from "@/lib/domain/tone";
import type { CampaignView } from "./campaign-view";

/** A campaign's figures, by their keys among the words of the KPIs. */
export const figureIds = [
  "waiting",
  "longestWait",
  "serviceLevel",
  "withAbandoned",
  "answered",
  "abandoned",
  "recentWait",
  "recentTalk",
  "loggedIn",
  "free",
  "onCall",
  "notAnswered",
] as const;

export type FigureId = (typeof figureIds)[number];

export type FigureKind = "count" | "percent" | "clock";

type Spec = { readonly kind: FigureKind; readonly of: (view: CampaignView) => number | null };

export const figureSpecs: Readonly<Record<FigureId, Spec>> = {
  waiting: { kind: "count", of: ({ campaign }) => campaign.calls.waiting },
  longestWait: { kind: "clock", of: ({ campaign }) => campaign.longestHoldSeconds },
  serviceLevel: { kind: "percent", of: ({ campaign }) => campaign.serviceLevel.percent },
  withAbandoned: { kind: "percent", of: ({ campaign }) => campaign.serviceLevel.withAbandonedPercent },
  answered: { kind: "count", of: ({ campaign }) => campaign.calls.completed },
  abandoned: { kind: "percent", of: ({ campaign }) => campaign.abandonedPercent },
  recentWait: { kind: "clock", of: ({ campaign }) => campaign.averageHoldSeconds },
  recentTalk: { kind: "clock", of: ({ campaign }) => campaign.averageTalkSeconds },
  loggedIn: { kind: "count", of: ({ campaign }) => campaign.agents.logged },
  // Where Vigía's own count is not to be had, the platform's.
  free: {
    kind: "count",
    of: ({ notes, campaign }) => (notes === null ? campaign.agents.available : notes.free),
  },
  onCall: { kind: "count", of: ({ campaign }) => campaign.agents.busy },
  // On outbound campaigns the platform counts as abandoned the dials nobody answered.
  notAnswered: { kind: "count", of: ({ campaign }) => campaign.calls.abandoned },
};

/** Which of the two service levels carries the target. */
export function targetFigure({ chosen }: Pick<ServiceLevelSetting, "chosen">): FigureId {
  return chosen === "answered" ? "serviceLevel" : "withAbandoned";
}

/** The two service levels, of which one carries the target. Dialling out, neither says anything. */
export function isServiceLevel(id: FigureId): boolean {
  return id === "serviceLevel" || id === "withAbandoned";
}

/** Which of a campaign's figures a finding is about. */
function figuresOf(finding: CampaignFinding): readonly FigureId[] {
  switch (finding.rule) {
    case "nobody_logged_in":
      return ["waiting"];
    case "nobody_free":
    case "long_wait":
      return ["waiting", "longestWait"];
    case "wait_over_threshold":
      return ["longestWait"];
    case "low_service_level":
      return [targetFigure(finding)];
    case "high_abandonment":
      return ["abandoned"];
  }
}

/** The tone of a figure in trouble; undefined for one that is in none. */
export function figureTone(id: FigureId, findings: readonly CampaignFinding[]): Tone | undefined {
  return findings.find((finding) => figuresOf(finding).includes(id))?.tone;
}
