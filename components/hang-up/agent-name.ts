import type { Agent } from "@/lib/domain/agent";

/** What an agent is called; one without a name goes by its location. */
export function agentName({ name, location }: Pick<Agent, "name" | "location">): string {
  return name ?? location;
}
