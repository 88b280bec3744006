import { formatVariables } from "@/lib/domain/dialer-data";
import { dialerFlags } from "@/lib/domain/dialer-task";
import { PlatformRefused } from "./errors";
import { expectDone } from "./parse-answer";
import type { PlatformActions } from "./platform-actions";
import type { Sending } from "./send";

/** What the dialer is told, field by field as the platform takes it. */
export function dialerCalls({
  call,
  write,
}: Sending): Pick<
  PlatformActions,
  "respool" | "scheduleCall" | "removeScheduledCalls" | "dialerTask" | "removeContact" | "uploadBase"
> {
  async function done(path: string, fields: Record<string, string>): Promise<void> {
    expectDone(await call(`Dialers/${path}`, fields));
  }

  return {
    async respool(record) {
      const { campaign, destination, dialerbase, status, data, alternatives, contact, ...more } = record;
      const { retries, priority, agentphone } = more;
      const callspool = { campaign, destination, dialerbase, status, data, alternatives, contact };
      await done("Respool", {
        callspool: JSON.stringify({ ...callspool, retries, priority, agentphone }),
      });
    },

    async scheduleCall({ campaign, destination, at, alternatives, agentPhone, data }) {
      const callschedule = {
        calldate: write(at),
        campaign,
        destination,
        alternatives: alternatives.join(":"),
        agentphone: agentPhone,
        data: formatVariables(data),
      };
      await done("ScheduleDialerCall", { callschedule: JSON.stringify(callschedule) });
    },

    async removeScheduledCalls({ campaign, destination, from, to }) {
      await done("RemoveScheduleDialerCall", {
        campaign,
        destination,
        from: write(from),
        to: write(to),
      });
    },

    async dialerTask({ mode, campaign, destination, alternatives, agent, data, source, at }) {
      const { dated, bulk, automatic } = dialerFlags[mode];
      if (dated !== (at !== null))
        throw new PlatformRefused("Only a scheduled call has a date, and it needs one.");
      const task = {
        calldate: at === null ? null : write(at),
        campaign,
        destination,
        alternatives: alternatives.join(":"),
        agent,
        data: formatVariables(data),
        source,
        bulk,
        automatic,
      };
      await done("DialerTask", { call: JSON.stringify(task) });
    },

    async removeContact({ campaign, number }) {
      await done("RemoveContact", { campaign, number });
    },

    async uploadBase({ campaign, filename, content, records, username, timeZone }) {
      const fields = {
        filename,
        fileb64: Buffer.from(content, "utf8").toString("base64"),
        campaign,
        cant: String(records),
        username,
      };
      if (timeZone === null) await done("uploadbase", fields);
      else await done("uploadbasewithtimezone", { ...fields, timezone: timeZone });
    },
  };
}
