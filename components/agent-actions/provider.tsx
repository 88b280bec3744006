"use client";

import { type ReactNode, useCallback, useMemo, useState, useSyncExternalStore } from "react";
import { CallDialog } from "@/components/calls/call-dialog";
import { DispositionDialog } from "@/components/dispositions/disposition-dialog";
import { InNoticeStack } from "@/components/ui/notice-stack";
import { type ActedOn, AgentActionsContext, type Deed, type PlacedCall } from "./context";
import { begun, changed, type Task, type TaskChange } from "./tasks";

const never = () => () => undefined;
const yes = () => true;
const no = () => false;

/**
 * Lets everything below do something with an agent. One dialog is open at a time; what runs while its dialog is closed
 * stays in sight, on whatever page, until somebody has seen what came of it.
 */
export function AgentActionsProvider({ children }: { children: ReactNode }) {
  const [tasks, setTasks] = useState<readonly Task[]>([]);
  /** The last one of each agent, for the disposition that follows it. */
  const [placed, setPlaced] = useState<ReadonlyMap<string, PlacedCall>>(new Map());
  const alive = useSyncExternalStore(never, yes, no);

  const begin = useCallback(
    (deed: Deed, agent: ActedOn) => setTasks((before) => begun(before, deed, agent)),
    [],
  );
  const change = useCallback(
    (id: number, to: TaskChange) => setTasks((before) => changed(before, id, to)),
    [],
  );
  const remember = useCallback(
    (location: string, call: PlacedCall) => setPlaced((before) => new Map(before).set(location, call)),
    [],
  );
  const actions = useMemo(() => ({ begin, alive }), [begin, alive]);

  return (
    <AgentActionsContext value={actions}>
      {children}
      <InNoticeStack>
        {tasks.map(({ id, deed, agent, open }) => {
          const task = {
            agent,
            open,
            last: placed.get(agent.location) ?? null,
            onChange: (to: TaskChange) => change(id, to),
          };
          return deed === "call" ? (
            <CallDialog key={id} {...task} onPlaced={(call) => remember(agent.location, call)} />
          ) : (
            <DispositionDialog key={id} {...task} />
          );
        })}
      </InNoticeStack>
    </AgentActionsContext>
  );
}
