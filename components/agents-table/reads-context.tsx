"use client";

import { createContext, useContext } from "react";
import type { ReadTimes } from "./campaign-reads";

const Reads = createContext<ReadTimes>(new Map());

/** When each campaign's agents were read: for the ages alone, so that a read that changed nothing renders nothing else. */
export const ReadsProvider = Reads.Provider;

export function useReads(): ReadTimes {
  return useContext(Reads);
}
