import { expect } from "@playwright/test";
import { ask } from "@/e2e/ask";
import type { RunningSimulator } from "@/lib/simulator/server";

export const sales = "Sales->";
export const help = "Help<-";

/** Two campaigns and an agent in both; for tests of what is done beside the floor. */
export async function openOffice(simulator: RunningSimulator, url: string, cookie: string): Promise<void> {
  simulator.scene({
    campaigns: [sales, help].map((campaign) => ({ campaign, add: true })),
    agents: [{ agent: "SIP/1010", add: { name: "Ana", campaigns: [sales, help] } }],
  });
  await expect
    .poll(async () => (await ask(url, "/api/campaignstatus", { cookie })).text, { timeout: 40_000 })
    .toMatch(/(?=.*Help)(?=.*Sales)/);
}

/** The JSON in a field of the latest call to the platform by that name. */
export function latestSent(simulator: RunningSimulator, call: string, field: string): unknown {
  const form = simulator.calls.findLast(({ path }) => path.endsWith(call))?.form;
  const text = form?.[field];
  return text === undefined ? undefined : JSON.parse(text);
}

export function countSent(simulator: RunningSimulator, call: string): number {
  return simulator.calls.filter(({ path }) => path.endsWith(call)).length;
}
