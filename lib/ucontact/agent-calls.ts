import { asDispositionRefusal, dispositionCode } from "./disposition";
import { PlatformRefused } from "./errors";
import { expectBegun, expectDone, expectGuid } from "./parse-answer";
import type { CallToPlace, PlatformActions } from "./platform-actions";
import { checkedGuid, type Sending } from "./send";

/** What is done to an agent and to a call, field by field as the platform takes it. */
export function agentCalls({
  call,
  write,
}: Sending): Pick<
  PlatformActions,
  "hangUp" | "agentCall" | "agentCallWithData" | "dispositionCall" | "logOffAgent" | "endBreak"
> {
  return {
    async hangUp(phone) {
      if (phone === "") throw new PlatformRefused("There is no phone to hang up.");
      expectDone(await call("Agents/HangupPhone", { phone }));
    },

    async agentCall(placed) {
      return expectGuid(await call("Agents/AgentCall", callFields(placed)));
    },

    async agentCallWithData(placed, { data, form }) {
      return expectGuid(await call("Agents/AgentCallwithData", { ...callFields(placed), data, form }));
    },

    async dispositionCall({ campaign, agent, callerId, guid, level1, level2, level3, ...more }) {
      const fields = {
        campaign,
        agent,
        callerid: callerId,
        guid: checkedGuid(guid),
        l1: level1,
        l2: level2,
        l3: level3,
        d1: more.data1,
        d2: more.data2,
        comment: more.comment,
        schedule: more.schedule === null ? "" : write(more.schedule),
        camptoreschedule: more.rescheduleCampaign,
        tag: more.tag,
      };
      const text = await call("api/DispositionCall", fields).catch((error: unknown) => {
        throw asDispositionRefusal(error);
      });
      return dispositionCode(text);
    },

    async logOffAgent({ agent, location, message }) {
      expectBegun(await call("api/AgentLogoff", { agent, interface: location, message }));
    },

    async endBreak({ agent, location, reason, message }) {
      const fields = { agent, interface: location, motive: reason, message };
      expectBegun(await call("api/AgentUnBreak", fields));
    },
  };
}

function callFields({ callerId, agent, phone, tech, context, campaign, destination }: CallToPlace) {
  return { callerid: callerId, agent, phone, tech, context, outqueue: campaign, destination };
}
