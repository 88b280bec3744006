"use client";

import { EllipsisVertical, ListChecks, PhoneOutgoing } from "lucide-react";
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
  live,
  tabIndex,
}: {
  location: string;
  phone: string;
  name: string | null;
  campaign: string;
  live: boolean;
  tabIndex?: number;
}) {
  const t = useTranslations("calls.menu");
  const { mayCall, mayDispose } = useViewer();
  const { begin, alive } = useAgentActions();
  const agent = useMemo(() => ({ location, phone, name, campaign }), [location, phone, name, campaign]);
  if (!mayCall && !mayDispose) return null;
  const called = name ?? location;
  // Once the menu has given the focus back to its button: there the dialog finds it, and puts it back.
  const afterwards = (deed: Deed) => setTimeout(() => begin(deed, agent));
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
                onSelect: () => afterwards("call"),
              },
            ]
          : []),
        ...(mayDispose
          ? [
              {
                label: t("dispose", { name: called }),
                icon: <ListChecks aria-hidden />,
                disabled: !live,
                onSelect: () => afterwards("disposition"),
              },
            ]
          : []),
      ]}
      note={live ? t("notOffered") : `${t("notLive")} ${t("notOffered")}`}
    />
  );
});
