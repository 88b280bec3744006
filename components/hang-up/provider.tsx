"use client";

import { type ReactNode, useCallback, useMemo, useState, useSyncExternalStore } from "react";
import { InNoticeStack } from "@/components/ui/notice-stack";
import type { Agent } from "@/lib/domain/agent";
import { HangUpContext } from "./context";
import { type AskChange, HangUpDialog } from "./hang-up-dialog";
import type { HeldCalls } from "./whose-call";

const never = () => () => undefined;
const yes = () => true;
const no = () => false;

type Ask = {
  readonly id: number;
  readonly location: string;
  readonly open: boolean;
  readonly sending: boolean;
};

/**
 * Lets everything below ask to hang up. One dialog is open at a time; a hang-up that runs while its dialog is closed
 * stays on the page until somebody has seen what came of it.
 */
export function HangUpProvider({
  campaign,
  agents,
  calls,
  live,
  children,
}: {
  campaign: string;
  agents: readonly Agent[];
  calls: HeldCalls;
  live: boolean;
  children: ReactNode;
}) {
  const [asks, setAsks] = useState<readonly Ask[]>([]);

  const ask = useCallback((location: string) => setAsks((before) => asked(before, location)), []);
  const change = useCallback((id: number, to: AskChange) => setAsks((before) => changed(before, id, to)), []);
  // Before the page has come to life a click would be lost: until then it is not offered.
  const alive = useSyncExternalStore(never, yes, no);
  const canAsk = live && alive;
  const asker = useMemo(() => ({ campaign, ask, canAsk }), [campaign, ask, canAsk]);

  return (
    <HangUpContext value={asker}>
      {children}
      <InNoticeStack>
        {asks.map(({ id, location, open }) => (
          <HangUpDialog
            key={id}
            campaign={campaign}
            location={location}
            agent={agents.find((agent) => agent.location === location) ?? null}
            calls={calls}
            live={live}
            open={open}
            onChange={(to) => change(id, to)}
          />
        ))}
      </InNoticeStack>
    </HangUpContext>
  );
}

/** One that still runs is shown again; otherwise it is a new question. */
function asked(before: readonly Ask[], location: string): readonly Ask[] {
  const others = before.filter((one) => one.location !== location);
  const running = before.find((one) => one.location === location && one.sending);
  const id = Math.max(0, ...before.map((one) => one.id)) + 1;
  return [...others, running ? { ...running, open: true } : { id, location, open: true, sending: false }];
}

function changed(before: readonly Ask[], id: number, to: AskChange): readonly Ask[] {
  if (to === "done") return before.filter((one) => one.id !== id);
  const change = to === "open" || to === "closed" ? { open: to === "open" } : { sending: to === "sending" };
  return before.map((one) => (one.id === id ? { ...one, ...change } : one));
}
