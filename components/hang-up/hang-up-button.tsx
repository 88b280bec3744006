"use client";

import { useTranslations } from "next-intl";
import { Tooltip } from "radix-ui";
import { memo, useId, useLayoutEffect, useRef, useState } from "react";
import { useViewer } from "@/components/live/provider";
import { buttonClass } from "@/components/ui/button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { Agent } from "@/lib/domain/agent";
import { agentName } from "./agent-name";
import { useHangUp } from "./context";
import { buttonMark } from "./focus";

const off =
  "cursor-not-allowed border-dashed! border-edge! bg-transparent! text-quiet! hover:bg-transparent!";

/** For an agent in a call, where whoever looks may end it. */
export const HangUpButton = memo(function HangUpButton({ agent }: { agent: Agent }) {
  return useViewer().mayHangUp ? <Ask agent={agent} /> : null;
});

/** While the data is not live it can still be reached, and says why it does nothing. */
function Ask({ agent }: { agent: Agent }) {
  const t = useTranslations("hangup");
  const { ask, canAsk } = useHangUp();
  const reason = useId();
  const [explained, setExplained] = useState(false);
  const element = useRef<HTMLButtonElement>(null);

  // The call ends, and the button with it: whoever was on it stays with the agent.
  useLayoutEffect(() => {
    const button = element.current;
    return () => {
      if (document.activeElement === button) button?.closest<HTMLElement>("article")?.focus();
    };
  }, []);

  const button = (
    <button
      ref={element}
      type="button"
      className={`${buttonClass("secondary", "sm")} ${canAsk ? "" : off}`}
      aria-label={t("button.name", { name: agentName(agent) })}
      aria-disabled={!canAsk}
      aria-describedby={canAsk ? undefined : reason}
      onClick={canAsk ? () => ask(agent.location) : undefined}
      {...{ [buttonMark]: agent.location }}
    >
      {t("button.text")}
    </button>
  );
  return (
    <Tooltip.Provider delayDuration={200}>
      <Tooltip.Root open={explained && !canAsk} onOpenChange={setExplained}>
        <Tooltip.Trigger asChild>{button}</Tooltip.Trigger>
        <Tooltip.Portal container={explained ? document.querySelector("main") : undefined}>
          <Tooltip.Content
            sideOffset={6}
            collisionPadding={12}
            className="z-50 max-w-72 rounded-control border border-edge bg-raised px-3 py-2 text-[0.8125rem] leading-snug text-text shadow-float"
          >
            {t("notLive")}
          </Tooltip.Content>
        </Tooltip.Portal>
      </Tooltip.Root>
      {canAsk ? null : (
        <VisuallyHidden>
          <span id={reason}>{t("notLive")}</span>
        </VisuallyHidden>
      )}
    </Tooltip.Provider>
  );
}
