import type { HangUpInput } from "@/lib/contracts/actions";
import { agentStatus, isInCall } from "@/lib/domain/agent";
import type { AgentRow } from "@/lib/live/agents";
import type { Floor } from "@/lib/live/floor";
import type { Poller } from "@/lib/live/poller";
import { campaignsByLocation } from "@/lib/live/views";
import { asRefusal } from "./on-platform";
import { noSuchAgent } from "./permission";
import { Refusal } from "./refusal";

export type Readable = {
  readonly floor: Pick<Floor, "picture">;
  readonly poller: Pick<Poller, "readAgents">;
};

/** A state that began later than the one that was seen, by more than this, is another one. */
const sameStateMs = 3000;

/**
 * Reads an agent in every campaign that they are known to belong to, with answers asked for after this call began.
 * @returns the row in this campaign, and all of them by campaign: those that the asker may not know of too
 * @throws Refusal `agent_not_found`, or why the platform could not be read
 */
export async function agentAfresh(
  { floor, poller }: Readable,
  campaign: string,
  location: string,
): Promise<{ readonly row: AgentRow; readonly rows: ReadonlyMap<string, AgentRow> }> {
  const known = new Set(campaignsByLocation(floor.picture().agents).get(location)).add(campaign);
  try {
    await Promise.all([...known].map((each) => poller.readAgents(each, { fresh: true })));
  } catch (error) {
    throw asRefusal(error);
  }
  const { agents } = floor.picture();
  const rows = new Map(
    [...known].flatMap((each) => {
      const found = agents.get(each)?.value.rows.find((one) => one.location === location);
      return found === undefined ? [] : [[each, found] as const];
    }),
  );
  const row = rows.get(campaign);
  if (row === undefined) throw noSuchAgent();
  return { row, rows };
}

/** The name by which the platform knows an agent. Throws Refusal `agent_not_found` when it does not say it. */
export function nameOf({ name }: AgentRow): string {
  if (name === null) throw new Refusal("agent_not_found", "The platform does not say this agent's name.");
  return name;
}

/**
 * Whether the state began later than the one that was seen. A beginning that only one of them tells is no proof; where
 * neither does, the state must at least be the same.
 */
export function beganLater(present: AgentRow, seen: HangUpInput["expected"]): boolean {
  if (seen.stateSince === null && present.stateSince === null) return present.status.code !== seen.code;
  if (seen.stateSince === null || present.stateSince === null) return true;
  return Date.parse(present.stateSince) - Date.parse(seen.stateSince) > sameStateMs;
}

export function stateChanged(row: AgentRow, message: string): Refusal {
  const { code, key } = agentStatus(row.status.code);
  const inCall = isInCall(row.status.code, row.queueInCall);
  return new Refusal("agent_state_changed", message, {
    present: { code, key, stateSince: row.stateSince, inCall },
  });
}
