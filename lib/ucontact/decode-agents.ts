import { agentStatus, splitLocation } from "@/lib/domain/agent";
import type { AgentReading } from "./platform";
import type { WireRow } from "./wire";

/**
 * The agent's location: `location`, or where newer servers have it. Never `stateinterface`, which may be another
 * device (`Custom:…` beside `Local/1007@context/n`), nor the entry's key. Null when the row is no agent's, or its
 * identity cannot be read.
 */
export function agentIdentity(row: WireRow): string | null {
  return row.identity("location") ?? row.identity("_interface");
}

/** One agent's row in a campaign's answer. `dateReceived` is left alone: it says when the state began, not now. */
export function decodeAgent(location: string, row: WireRow): AgentReading {
  const paused = row.flag("paused");
  const reason = row.text("pausedreason");
  return {
    location,
    ...splitLocation(location),
    name: row.text("name"),
    status: agentStatus(row.integer("status")),
    paused,
    pauseReason: paused === false || reason === null ? null : pauseReason(reason),
    queueInCall: row.flag("incall"),
    callsTaken: row.count("callsTaken"),
    lastCallAt: row.epoch("lastCall"),
    secondsInState: row.duration("server"),
    penalty: row.number("penalty"),
  };
}

/** `"[Lunch]"` is Lunch, `"[]"` none; a letter cut in half at the platform's 79 bytes becomes an ellipsis. */
function pauseReason(text: string): string | null {
  const trimmed = text.trim();
  const bare = trimmed.startsWith("[") && trimmed.endsWith("]") ? trimmed.slice(1, -1).trim() : trimmed;
  return bare === "" ? null : bare.replace(/\u{FFFD}+$/u, "…");
}
