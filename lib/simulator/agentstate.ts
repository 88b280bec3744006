import type { Agent } from "./model";
import type { Office } from "./office";
import { logOut, resume } from "./presence";

/** The agent at that interface, if it is the one that is named. */
function agentAt({ world }: Office, form: URLSearchParams): Agent | undefined {
  const agent = world.agents.get(form.get("interface") ?? "");
  return agent?.name === form.get("agent") ? agent : undefined;
}

/** `api/AgentLogoff`: out of all campaigns; a call that is on goes on. */
export function agentLogoff(office: Office, form: URLSearchParams): string {
  const agent = agentAt(office, form);
  if (!agent?.exists || !agent.registered) return "0";
  logOut(office.world, agent);
  office.told.push(Object.fromEntries(form));
  return "1";
}

/** `api/AgentUnBreak`: the pause ends in all campaigns. */
export function agentUnBreak(office: Office, form: URLSearchParams): string {
  const agent = agentAt(office, form);
  if (!agent?.registered || !agent.members.some(({ paused }) => paused)) return "0";
  resume(office.world, agent);
  office.told.push(Object.fromEntries(form));
  return "1";
}
