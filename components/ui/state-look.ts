import type { AgentStateKey } from "@/lib/domain/agent";

/** What a state icon or a bar can show: the ten states, a pause, and a pause during a call. */
export type ShownState = AgentStateKey | "paused" | "paused_in_call";

/** The order in a bar and its legend: from who can take a call to who is away. */
export const shownStates: readonly ShownState[] = [
  "available",
  "in_use",
  "ring_in_use",
  "busy",
  "paused_in_call",
  "ringing",
  "on_hold",
  "wrap_up",
  "paused",
  "unavailable",
  "invalid",
  "unknown",
];

type Look = {
  /** For shapes. */
  hue: string;
  /** For words: every one of them is readable as text on every surface. */
  text: string;
};

const offline: Look = { hue: "text-s-offline", text: "text-muted" };
const call: Look = { hue: "text-s-call", text: "text-s-call" };

export const stateLooks: Record<ShownState, Look> = {
  available: { hue: "text-s-available", text: "text-s-available" },
  in_use: call,
  ring_in_use: call,
  busy: call,
  paused_in_call: call,
  ringing: { hue: "text-s-ringing", text: "text-s-ringing" },
  on_hold: { hue: "text-s-hold", text: "text-s-hold" },
  wrap_up: { hue: "text-s-wrap", text: "text-s-wrap" },
  paused: { hue: "text-s-pause", text: "text-s-pause" },
  unavailable: offline,
  invalid: offline,
  unknown: offline,
};
