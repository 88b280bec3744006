"use client";

import { Coffee, EllipsisVertical, ListChecks, LogOut, PhoneOutgoing } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo, useMemo } from "react";
import { useViewer } from "@/components/live/provider";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { type Deed, useAgentActions } from "./context";

/** What can be done with an agent, besides hanging up; and what the platform does not offer, where one would look for it. */
export const ActionsMenu = memo(function ActionsMenu({
  location,
  phone,
  name,
  campaign,
  breakIn,
  live,
  tabIndex,
}: {
  location: string;
  phone: string;
  name: string | null;
  campaign: string;
  /** A campaign in which the agent is on a break. */
  breakIn: string | null;
  live: boolean;
  tabIndex?: number;
}) {
  const t = useTranslations("calls.menu");
  const { mayCall, mayDispose, mayLogOff, mayEndBreak } = useViewer();
  const { begin, alive } = useAgentActions();
  const agent = useMemo(() => ({ location, phone, name, campaign }), [location, phone, name, campaign]);
  if (!mayCall && !mayDispose && !mayLogOff && !mayEndBreak) return null;
  const called = name ?? location;
  const act = (deed: Deed, within = campaign) =>
    begin(deed, within === campaign ? agent : { ...agent, campaign: within });
  return (
    <Menu
      trigger={
        <IconButton
          label={t("of", { name: called })}
          disabled={!alive}
          tabIndex={tabIndex}
          className="size-8!"
        >
          <EllipsisVertical aria-hidden />
        </IconButton>
      }
      items={[
        ...(mayCall
          ? [
              {
                label: t("call", { name: called }),
                icon: <PhoneOutgoing aria-hidden />,
                disabled: !live,
                onSelect: () => act("call"),
              },
            ]
          : []),
        ...(mayDispose
          ? [
              {
                label: t("dispose", { name: called }),
                icon: <ListChecks aria-hidden />,
                disabled: !live,
                onSelect: () => act("disposition"),
              },
            ]
          : []),
        ...(mayEndBreak && breakIn !== null
          ? [
              {
                label: t("endBreak", { name: called }),
                icon: <Coffee aria-hidden />,
                disabled: !live,
                onSelect: () => act("end_break", breakIn),
              },
            ]
          : []),
        ...(mayLogOff
          ? [
              {
                label: t("logOff", { name: called }),
                icon: <LogOut aria-hidden />,
                disabled: !live,
                onSelect: () => act("log_off"),
              },
            ]
          : []),
      ]}
      note={live ? t("notOffered") : `${t("notLive")} ${t("notOffered")}`}
    />
  );
});
