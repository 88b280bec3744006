"use client";

import { ActionsMenu } from "@/components/agent-actions/actions-menu";
import { useHangUp } from "@/components/hang-up/context";
import type { Agent } from "@/lib/domain/agent";

/** What can be done with an agent, by the data of the campaign whose page this is. */
export function AgentMenu({ agent: { location, phone, name, paused } }: { agent: Agent }) {
  const { campaign, canAsk } = useHangUp();
  return (
    <ActionsMenu
      location={location}
      phone={phone}
      name={name}
      campaign={campaign}
      breakIn={paused === true ? campaign : null}
      live={canAsk}
    />
  );
}
