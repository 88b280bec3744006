import type { Agent } from "./model";
import { isNumber } from "./numbers";
import type { Office } from "./office";
import { place } from "./placedcall";

const refusal = "0";

/** SIP and PJSIP phones are rung by that technology; the others through a channel that hides theirs. */
function rings({ location }: Agent, tech: string): boolean {
  const own = location.split("/")[0] ?? "";
  return own === "SIP" || own === "PJSIP" ? tech === own : tech !== "";
}

/** Could be rung now. Paused agents and those in wrap-up can: a supervisor's call goes before both. */
const reachable = (agent: Agent) => agent.exists && agent.registered && !agent.call && !agent.ringing;

/** `Agents/AgentCall`, and with data `AgentCallwithData`: the call's guid, or `0`. */
function placeCall(office: Office, form: URLSearchParams, withData: boolean): string {
  const field = (name: string) => (form.get(name) ?? "").trim();
  const agent = [...office.world.agents.values()].find(({ phone }) => phone === field("phone"));
  const campaign = office.world.campaigns.get(field("outqueue"));
  if (!agent || agent.name !== field("agent") || !rings(agent, field("tech"))) return refusal;
  if (!campaign || campaign.plan.direction === "inbound" || field("context") === "") return refusal;
  if (!isNumber(field("destination")) || !reachable(agent)) return refusal;
  const placed = {
    guid: office.newGuid(),
    agent: agent.name,
    phone: agent.phone,
    context: field("context"),
    outqueue: campaign.name,
    callerid: field("callerid"),
    destination: field("destination"),
    ...(withData ? { data: form.get("data") ?? "", form: form.get("form") ?? "" } : {}),
    at: office.world.now,
    stage: "ringing" as const,
  };
  office.placed.push(placed);
  if (office.placed.length > 1000) office.placed.shift();
  place(office, placed, agent, campaign);
  return placed.guid;
}

export const agentCall = (office: Office, form: URLSearchParams) => placeCall(office, form, false);
export const agentCallWithData = (office: Office, form: URLSearchParams) => placeCall(office, form, true);
