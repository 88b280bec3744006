"use client";

import { createContext, useContext } from "react";

/** An agent with whom something is done. */
export type ActedOn = {
  readonly location: string;
  readonly phone: string;
  readonly name: string | null;
  /** One of the agent's campaigns: its data tell the agent's state. */
  readonly campaign: string;
};

export const deeds = ["call", "disposition", "log_off", "end_break"] as const;
export type Deed = (typeof deeds)[number];

/** A call that was placed from this screen. */
export type PlacedCall = {
  readonly guid: string;
  readonly campaign: string;
  readonly callerId: string;
  readonly destination: string;
};

export type AgentActions = {
  /** Opens the deed's form for this agent. */
  readonly begin: (deed: Deed, agent: ActedOn) => void;
  /** Before the page has come to life a click would be lost: until then nothing is offered. */
  readonly alive: boolean;
};

export const AgentActionsContext = createContext<AgentActions | null>(null);

/** The same object as long as the page lives, so that rows do not render again with each picture. */
export function useAgentActions(): AgentActions {
  const actions = useContext(AgentActionsContext);
  if (actions === null) throw new Error("useAgentActions is used outside of AgentActionsProvider.");
  return actions;
}
