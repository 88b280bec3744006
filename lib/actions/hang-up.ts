import type { HangUpInput, HangUpOutcome } from "@/lib/contracts/actions";
import { isWithin, type Person, reach } from "@/lib/domain/access";
import { isInCall, splitLocation } from "@/lib/domain/agent";
import type { AgentRow } from "@/lib/live/agents";
import { pause } from "@/lib/live/pause";
import { campaignsByLocation } from "@/lib/live/views";
import type { Log } from "@/lib/log";
import { PlatformError, PlatformRefused } from "@/lib/ucontact/errors";
import type { Platform } from "@/lib/ucontact/platform";
import { agentAfresh, beganLater, type Readable, stateChanged } from "./agent-afresh";
import type { Action } from "./carry-out";
import { asRefusal } from "./on-platform";
import { noSuchAgent, noSuchCampaign } from "./permission";
import { Refusal } from "./refusal";

const checkForMs = 5000;
const checkEveryMs = 400;

export type HangUpParts = Readable & {
  readonly platform: Pick<Platform, "hangUp">;
  readonly log: Log;
};

/**
 * Hanging up, as it is recorded: on which agent, with what was seen. Nothing in it is secret.
 * @param person who wants it: what they may not know of is answered as if it were not there
 */
export function hangUpAction(
  parts: HangUpParts,
  person: Person,
): Action<HangUpInput, { outcome: HangUpOutcome }> {
  return {
    verb: "hang_up",
    onWhom: ({ campaign, location }) => ({ campaign, target: location }),
    recorded: (input) => input,
    work: (input) => hangUp(parts, person, input),
    outcomeOf: ({ outcome }) => auditOutcomes[outcome],
    unknownAnswer: { outcome: "unknown" },
  };
}

const auditOutcomes = {
  ended: "succeeded",
  still_in_call: "failed",
  unknown: "unknown",
} as const satisfies Record<HangUpOutcome, string>;

/**
 * Cuts the call that the supervisor saw, and no other: the platform takes a phone, not a call, so the agent is read
 * afresh first, and again afterwards to see what came of it.
 * @throws Refusal when there is no such agent, it is in another state than was seen, the call is another campaign's, or
 * the platform refuses or does not answer before anything was done
 */
export async function hangUp(
  parts: HangUpParts,
  person: Person,
  input: HangUpInput,
): Promise<{ outcome: HangUpOutcome }> {
  const before = await theCallThatWasSeen(parts, person, input);
  const requestedAt = Date.now();
  await cut(parts, input.location);
  return { outcome: await outcomeOf(parts, input, before, requestedAt) };
}

/** Steps 1 and 2: the agent's fresh row in this campaign, if the call in it is the one that was seen. */
async function theCallThatWasSeen(
  parts: HangUpParts,
  person: Person,
  { campaign, location, expected }: HangUpInput,
): Promise<AgentRow> {
  const { campaigns, agents } = parts.floor.picture();
  if (campaigns === null) throw new Refusal("no_data_yet", "The platform has not answered yet.");
  const memberships = campaignsByLocation(agents);
  const isOwn = reach(person, "hang_up") === "own";
  const own = isOwn ? (memberships.get(person.location ?? "") ?? []) : "all";
  const maySee = isWithin(person.scope, campaign) && isWithin(own, campaign);
  if (!maySee || !campaigns.value.some((row) => row.campaign === campaign)) {
    throw noSuchCampaign();
  }
  if (isOwn && person.location !== location) throw noSuchAgent();
  const { row, rows } = await agentAfresh(parts, campaign, location);
  const all = [...rows.values()];
  const inCall = all.some((one) => isInCall(one.status.code, one.queueInCall) === true);
  if (!inCall) throw stateChanged(row, "The agent is not in a call any more.");
  if (beganLater(row, expected)) {
    throw stateChanged(row, "The agent is in another call, or put this one on hold.");
  }
  const holders = [...rows].filter(([, one]) => one.queueInCall === true).map(([name]) => name);
  const [other] = holders;
  if (other !== undefined && !holders.includes(campaign)) {
    const named = holders.find((holder) => isWithin(person.scope, holder));
    throw new Refusal(
      "other_campaigns_call",
      "The call belongs to another campaign.",
      named === undefined ? {} : { campaign: named },
    );
  }
  if (other === undefined && person.role === "lead") {
    throw new Refusal("not_allowed", "No campaign knows this call: only a supervisor may end it.");
  }
  return row;
}

/** Step 3. A refusal ends here; when no answer came the call may be cut all the same, so the outcome is looked at. */
async function cut({ platform, log }: HangUpParts, location: string): Promise<void> {
  try {
    await platform.hangUp(splitLocation(location).phone);
  } catch (error) {
    if (!(error instanceof PlatformError) || error instanceof PlatformRefused) throw asRefusal(error);
    log.warn({ code: error.code }, "no clear answer to a hang-up: looking what came of it");
  }
}

/** Step 4: what became of the call, by reading again for five seconds at most. An agent who is gone tells nothing. */
async function outcomeOf(
  { poller, floor }: HangUpParts,
  { campaign, location }: HangUpInput,
  before: AgentRow,
  requestedAt: number,
): Promise<HangUpOutcome> {
  let outcome: HangUpOutcome = "unknown";
  const until = Date.now() + checkForMs;
  for (let leftMs = checkForMs; leftMs > 0; leftMs = until - Date.now()) {
    if (!(await isRead(poller.readAgents(campaign, { fresh: true }), leftMs))) continue;
    const rows = floor.picture().agents.get(campaign)?.value.rows;
    const row = rows?.find((one) => one.location === location);
    if (row !== undefined && isOver(row, before, requestedAt)) return "ended";
    outcome = row === undefined ? "unknown" : "still_in_call";
    await pause(checkEveryMs);
  }
  return outcome;
}

/** Whether a read succeeds within so many ms. One that fails is not repeated at once. */
async function isRead(reading: Promise<unknown>, withinMs: number): Promise<boolean> {
  const over = new AbortController();
  try {
    return await Promise.race([reading.then(() => true), pause(withinMs, over.signal).then(() => false)]);
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    await pause(Math.min(checkEveryMs, withinMs));
    return false;
  } finally {
    over.abort();
  }
}

/** A busy agent is in the next call at once: what counts is that this one ended. */
function isOver(row: AgentRow, before: AgentRow, requestedAt: number): boolean {
  const left = isInCall(row.status.code, row.queueInCall) === false;
  const beganSince = row.stateSince !== null && Date.parse(row.stateSince) >= requestedAt;
  return (
    left || beganSince || moved(row.lastCallAt, before.lastCallAt) || moved(row.callsTaken, before.callsTaken)
  );
}

/** Whether a figure is another one than before; what could not be read, before or now, says nothing. */
function moved(now: string | number | null, before: string | number | null): boolean {
  return now !== null && before !== null && now !== before;
}
