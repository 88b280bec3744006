/** One file a namespace and locale: `messages/<locale>/<namespace>.json`. */
export const namespaces = [
  "common",
  "states",
  "kpi",
  "attention",
  "misread",
  "floor",
  "campaign",
  "charts",
  "agents",
  "board",
  "hangup",
  "entrance",
  "account",
  "audit",
  "settings",
] as const;
