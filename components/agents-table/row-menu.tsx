"use client";

import { ActionsMenu } from "@/components/agent-actions/actions-menu";
import type { AgentView } from "./agent-view";
import type { Trust } from "./campaign-reads";

/**
 * What can be done with an agent. Rows are read in rounds and some seconds old: the dialog reads the agent anew, and waits
 * until that is live.
 */
export function RowMenu({
  view: { agent, campaigns },
  trust,
  reachable,
}: {
  view: AgentView;
  trust: Trust;
  reachable: boolean;
}) {
  const [campaign] = campaigns;
  if (campaign === undefined) return null;
  return (
    <ActionsMenu
      location={agent.location}
      phone={agent.phone}
      name={agent.name}
      campaign={campaign}
      breakIn={agent.memberships.find(({ paused }) => paused === true)?.campaign ?? null}
      live={trust === "known"}
      tabIndex={reachable ? 0 : -1}
    />
  );
}
