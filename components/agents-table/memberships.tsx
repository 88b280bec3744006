"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useLiveConfig } from "@/components/live/provider";
import { RunningTime } from "@/components/live/running-time";
import { useNow } from "@/lib/client/use-now";
import type { FloorAgent } from "@/lib/contracts/floor";
import { noValue } from "@/lib/domain/duration";
import { AgentCampaignLink } from "./agent-campaign-link";
import type { AgentView } from "./agent-view";
import { campaignStates } from "./campaign-reads";
import { ReadAge } from "./read-age";
import { useReads } from "./reads-context";

/** What an agent is in each of its campaigns: pause, calls and in-call differ from queue to queue. */
export function Memberships({ view }: { view: AgentView }) {
  const t = useTranslations("agents.table");
  const { agent } = view;
  return (
    <div className="flex flex-col gap-3">
      <div>
        <p className="font-semibold">{view.title}</p>
        <p className="text-xs text-muted">
          {t("details.phone", { phone: agent.phone, location: agent.location })}
        </p>
      </div>
      <table className="w-full text-left">
        <thead className="text-xs text-muted">
          <tr className="*:pr-4 *:pb-1 *:font-normal">
            <th scope="col">{t("details.campaign")}</th>
            <th scope="col">{t("columns.pause")}</th>
            <th scope="col">{t("details.inCall")}</th>
            <th scope="col" className="text-right">
              {t("columns.calls")}
            </th>
            <th scope="col" className="text-right">
              {t("columns.lastCall")}
            </th>
            <th scope="col" className="pr-0! text-right">
              {t("columns.age")}
            </th>
          </tr>
        </thead>
        <tbody>
          {agent.memberships.map((row) => (
            <MembershipRow key={row.campaign} row={row} search={view.title} />
          ))}
        </tbody>
      </table>
      <p className="max-w-prose text-xs text-pretty text-muted">{t("details.calls")}</p>
    </div>
  );
}

/** A campaign that is not heard of says nothing, though the others still do. */
function MembershipRow({ row, search }: { row: FloorAgent["memberships"][number]; search: string }) {
  const t = useTranslations("agents.table");
  const format = useFormatter();
  const { pollSeconds, renderedAt } = useLiveConfig();
  const lost = campaignStates(useReads(), useNow(renderedAt), pollSeconds).get(row.campaign) === "lost";
  const yesNo = (value: boolean | null) =>
    lost || value === null ? noValue : t(value ? "details.yes" : "details.no");
  return (
    <tr className="border-t border-line align-middle *:py-1 *:pr-4">
      <th scope="row" className="max-w-56 font-normal">
        <AgentCampaignLink campaign={row.campaign} search={search} />
      </th>
      <td>
        {lost || row.paused !== true ? (
          yesNo(row.paused)
        ) : (
          <>
            {row.pauseReason === null || row.pauseReason === "" ? t("details.yes") : row.pauseReason}
            {row.pause === null ? null : (
              <span className="block text-xs text-muted">
                {row.pause.atLeast ? `${t("atLeast")} ` : ""}
                <RunningTime since={row.pause.since} />
              </span>
            )}
          </>
        )}
      </td>
      <td>{yesNo(row.inCall)}</td>
      <td className="text-right">
        {lost || row.callsTaken === null ? noValue : format.number(row.callsTaken, "whole")}
      </td>
      <td className="text-right">
        {lost || row.lastCallAt === null ? noValue : format.dateTime(new Date(row.lastCallAt), "time")}
      </td>
      <td className="pr-0! text-right whitespace-nowrap">
        <ReadAge campaigns={[row.campaign]} />
      </td>
    </tr>
  );
}
