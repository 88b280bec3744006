"use client";

import { type ReactNode, useCallback, useMemo, useState, useSyncExternalStore } from "react";
import { CallDialog } from "@/components/calls/call-dialog";
import { DispositionDialog } from "@/components/dispositions/disposition-dialog";
import { EndBreakDialog } from "@/components/presence/end-break-dialog";
import { LogOffDialog } from "@/components/presence/log-off-dialog";
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
        {tasks.map(({ id, deed, agent, open }) => (
          <TaskDialog
            key={id}
            deed={deed}
            task={{ agent, open, onChange: (to) => change(id, to) }}
            last={placed.get(agent.location) ?? null}
            onPlaced={(call) => remember(agent.location, call)}
          />
        ))}
      </InNoticeStack>
    </AgentActionsContext>
  );
}

function TaskDialog({
  deed,
  task,
  last,
  onPlaced,
}: {
  deed: Deed;
  task: Pick<Task, "agent" | "open"> & { onChange: (to: TaskChange) => void };
  last: PlacedCall | null;
  onPlaced: (call: PlacedCall) => void;
}) {
  switch (deed) {
    case "call":
      return <CallDialog {...task} last={last} onPlaced={onPlaced} />;
    case "disposition":
      return <DispositionDialog {...task} last={last} />;
    case "log_off":
      return <LogOffDialog {...task} />;
    case "end_break":
      return <EndBreakDialog {...task} />;
  }
}
