"use client";

import { createContext, useContext } from "react";

export type HangUpAsker = {
  /** Whose page this is. */
  readonly campaign: string;
  /** Opens the question about the agent at this location. */
  readonly ask: (location: string) => void;
  /** False while what is on screen is not live: nothing is offered on it. */
  readonly canAsk: boolean;
};

export const HangUpContext = createContext<HangUpAsker | null>(null);

/** Stays the same object while `canAsk` does, so that cards do not render again with each picture. */
export function useHangUp(): HangUpAsker {
  const asker = useContext(HangUpContext);
  if (asker === null) throw new Error("useHangUp is used outside of HangUpProvider.");
  return asker;
}
