import type { AgentCallInput } from "@/lib/contracts/calls";
import type { Person } from "@/lib/domain/access";
import type { AgentRow } from "@/lib/live/agents";
import type { KeptConfiguration } from "@/lib/store/configuration";
import type { Platform } from "@/lib/ucontact/platform";
import { nameOf, type Readable } from "./agent-afresh";
import type { Action } from "./carry-out";
import { asRefusal, onPlatform, told } from "./on-platform";
import { checkCampaign, checkLocation, isOwnOnly, noSuchAgent, type SeenCampaigns } from "./permission";
import { Refusal } from "./refusal";

export type PlaceCallParts = {
  readonly platform: Pick<Platform, "agentCall" | "agentCallWithData">;
  readonly live: SeenCampaigns & Readable;
  readonly configuration: Pick<KeptConfiguration, "current">;
};

/** Rings an agent of the campaign that the call counts for, and on answer the destination. */
export function placingCall(parts: PlaceCallParts, person: Person): Action<AgentCallInput, { guid: string }> {
  const { platform, live } = parts;
  return onPlatform({
    verb: "place_call",
    onWhom: ({ campaign, location }) => ({ campaign, target: location }),
    async work(input) {
      const { campaign, location, callerId, destination, data, form } = input;
      checkCampaign(live, person, campaign);
      checkLocation(person, "call", location);
      const row = await agentIn(live, campaign, location);
      const { phone, tech } = row;
      const context = contextFor(parts, person, input);
      const call = {
        callerId,
        agent: nameOf(row),
        phone,
        tech: ringingTech(tech),
        context,
        campaign,
        destination,
      };
      const hasData = data !== "" || form !== "";
      return {
        guid: await told(
          hasData ? platform.agentCallWithData(call, { data, form }) : platform.agentCall(call),
        ),
      };
    },
  });
}

/** The agent's row in a campaign's picture; read afresh where it is not in it, since they may have joined just now. */
async function agentIn({ floor, poller }: PlaceCallParts["live"], campaign: string, location: string) {
  const find = (): AgentRow | undefined =>
    floor
      .picture()
      .agents.get(campaign)
      ?.value.rows.find((row) => row.location === location);
  const known = find();
  if (known !== undefined) return known;
  await poller.readAgents(campaign, { fresh: true }).catch((error: unknown) => {
    throw asRefusal(error);
  });
  const joined = find();
  if (joined === undefined) throw noSuchAgent();
  return joined;
}

/** The agent's own, unless another is given. An agent does not choose: contexts decide where a phone may call. */
function contextFor(
  { configuration }: PlaceCallParts,
  person: Person,
  { location, context }: AgentCallInput,
): string {
  const own = configuration.current().agents.get(location) ?? "";
  if (context === "" || context === own) return own;
  if (!isOwnOnly(person, "call")) return context;
  throw new Refusal("not_allowed", "Your role does not choose the context.");
}

/** Behind these channels there is another one, which nothing names. */
const hiding = new Set(["", "Local", "Agent"]);

/** The technology that rings a phone: SIP unless its channel tells another. */
function ringingTech(tech: string): string {
  return hiding.has(tech) ? "SIP" : tech;
}
