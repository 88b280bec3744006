import type { PortalReport, PortalReportAnswer, portalWords } from "@/lib/contracts/portal";
import type { Person } from "@/lib/domain/access";
import { splitLocation } from "@/lib/domain/agent";
import {
  campaignOf,
  type PortalAction,
  type PortalMessage,
  portalAreas,
  portalMessage,
  targetOf,
} from "@/lib/domain/portal";
import type { Action } from "./carry-out";
import { checkNotPast } from "./not-past";
import { checkCampaign, isOwnOnly, noSuchAgent, type SeenCampaigns } from "./permission";

export type PortalActionParts = {
  readonly live: SeenCampaigns;
  /** An instant as the platform's clock shows it. */
  readonly write: (instant: string) => string;
  /** ms since 1970 */
  readonly now: () => number;
};

/** As the audit keeps it: what the portal said in the person's browser. Vigía saw nothing of it. */
export type PortalSaid = {
  readonly portalSaid: (typeof portalWords)[number];
  readonly guid: string | null;
};

/**
 * Something that the portal does in the person's browser. The message is handed out once "requested" is committed, and
 * the work lasts until the browser reports.
 * @param handOut given the message; resolves with the report, null where none came in time
 */
export function portalAction(
  { live, write, now }: PortalActionParts,
  person: Person,
  verb: PortalAction["verb"],
  handOut: (message: PortalMessage) => Promise<PortalReport | null>,
): Action<PortalAction, PortalSaid> {
  return {
    verb: `portal_${verb}`,
    onWhom: (action) => ({ campaign: campaignOf(action), target: targetOf(action) }),
    // The row names the verb itself.
    recorded: ({ verb: _, ...rest }) => rest,
    async work(action) {
      if (action.verb === "schedule") checkNotPast(action.at, now(), "at");
      const campaign = campaignOf(action);
      const field = "record" in action ? "record.campaign" : "campaign";
      if (campaign !== null) checkCampaign(live, person, campaign, field);
      checkAgentPhone(person, action);
      return saidBy(await handOut(portalMessage(action, write)));
    },
    outcomeOf: ({ portalSaid }) => outcomeOf(portalSaid),
    unknownAnswer: saidBy(null),
  };
}

/** An agent assigns a record to nobody else's phone. */
function checkAgentPhone(person: Person, action: PortalAction): void {
  const given = "changes" in action ? action.changes.agentphone : undefined;
  if (given === undefined || given === "" || !isOwnOnly(person, portalAreas[action.verb])) return;
  if (person.location === null || splitLocation(person.location).phone !== given) throw noSuchAgent();
}

export function outcomeOf(portalSaid: PortalSaid["portalSaid"]): PortalReportAnswer["outcome"] {
  switch (portalSaid) {
    case "done":
      return "succeeded";
    case "refused":
      return "failed";
    case "no_answer":
    case "no_report":
      return "unknown";
  }
}

function saidBy(report: PortalReport | null): PortalSaid {
  if (report === null) return { portalSaid: "no_report", guid: null };
  return { portalSaid: report.result, guid: report.result === "done" ? report.guid : null };
}
