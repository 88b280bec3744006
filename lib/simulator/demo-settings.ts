import type { DemoApi } from "./demo-api";
import { dispositions } from "./dispositions";

/** From where the agents' phones are called. The platform places no call without. */
const context = "from-agents";

/** Tells Vigía what an administrator would: the dispositions there are, and the context of everybody who can call out. */
export async function seedSettings(api: DemoApi): Promise<void> {
  await api.send("PUT", "/api/settings/dispositions", {
    levels: dispositions.map(({ l1, l2, l3 }) => ({ level1: l1, level2: l2, level3: l3 })),
  });
  const queues = await api.read<{ queue: string }[]>("/api/queuesummary");
  const locations = new Set<string>();
  for (const { queue } of queues.filter(({ queue }) => queue.endsWith("->"))) {
    const path = `/api/campaignstatus?queue=${encodeURIComponent(queue)}`;
    const { agents } = await api.read<{ agents: { location: string }[] }>(path);
    for (const { location } of agents) locations.add(location);
  }
  for (const location of locations) await api.send("PUT", "/api/settings/agents", { location, context });
}
