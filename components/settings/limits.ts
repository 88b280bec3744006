import { type AttentionLimits, attentionDefaults } from "@/lib/domain/attention";

export type Limit = keyof AttentionLimits;

/** The thresholds as they are asked for, and what each counts. */
export const limitGroups = [
  {
    key: "waiting",
    limits: [
      { limit: "waitSeconds", unit: "seconds" },
      { limit: "waitThresholds", unit: "times" },
      { limit: "nobodyFreeWaitSeconds", unit: "seconds" },
      { limit: "nobodyForSeconds", unit: "seconds" },
    ],
  },
  {
    key: "day",
    limits: [
      { limit: "minAnswered", unit: "calls" },
      { limit: "abandonedPercent", unit: "percent" },
      { limit: "minOffered", unit: "calls" },
    ],
  },
  {
    key: "agents",
    limits: [
      { limit: "pauseSeconds", unit: "seconds" },
      { limit: "callSeconds", unit: "seconds" },
      { limit: "holdSeconds", unit: "seconds" },
      { limit: "wrapUpSeconds", unit: "seconds" },
    ],
  },
] as const satisfies readonly {
  key: string;
  limits: readonly { limit: Limit; unit: "seconds" | "times" | "calls" | "percent" }[];
}[];

/** Those that are not as they are without settings. */
export function changedLimits(limits: AttentionLimits) {
  return limitGroups
    .flatMap(({ limits }) => [...limits])
    .filter(({ limit }) => limits[limit] !== attentionDefaults[limit]);
}
