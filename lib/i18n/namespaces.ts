/** One file a namespace and locale: `messages/<locale>/<namespace>.json`. */
export const namespaces = [
  "common",
  "states",
  "kpi",
  "attention",
  "misread",
  "floor",
  "campaign",
  "agents",
  "board",
  "hangup",
] as const;
