import type { AgentEntry } from "@/components/campaign/agent-entries";
import { AgentCard } from "./agent-card";
import { AgentChip } from "./agent-chip";

/** Agents as cards, and those who need no attention among many as little more than name, state and time. */
export function AgentList({ cards, chips }: { cards: readonly AgentEntry[]; chips: readonly AgentEntry[] }) {
  return (
    <>
      <div className="mb-3 grid grid-cols-[repeat(auto-fill,minmax(min(17rem,100%),1fr))] gap-3 empty:hidden">
        {cards.map((entry) => (
          <AgentCard key={entry.agent.location} entry={entry} />
        ))}
      </div>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(13.5rem,100%),1fr))] gap-1.5 empty:hidden">
        {chips.map((entry) => (
          <AgentChip key={entry.agent.location} entry={entry} />
        ))}
      </div>
    </>
  );
}
