import pLimit from "p-limit";
import { createActions } from "@/lib/actions/carry-out";
import { hangUpAction } from "@/lib/actions/hang-up";
import type { HangUpInput } from "@/lib/contracts/actions";
import { person } from "@/lib/domain/examples";
import type { Settings } from "@/lib/env";
import { createFloor } from "@/lib/live/floor";
import { pause } from "@/lib/live/pause";
import { startPoller } from "@/lib/live/poller";
import { log } from "@/lib/log";
import { openStore } from "@/lib/store/store";
import { createPlatform } from "@/lib/ucontact/client";

/** What this process is told to do, as JSON in its only argument. */
export type Orders = {
  readonly url: string;
  readonly data: Settings["data"];
  readonly inputs: readonly HangUpInput[];
};

/** Hangs up on everybody it is told to, the agent's location as key, and prints a line of JSON for each answer. */
async function main({ url, data, inputs }: Orders): Promise<void> {
  const platform = createPlatform({
    url,
    credentials: { user: "demo", password: "demo" },
    timeZone: "America/Montevideo",
    timeoutMs: 4000,
    maxConcurrency: 8,
    log,
  });
  const floor = createFloor(Date.now(), 10);
  const poller = startPoller({ platform, floor, maxConcurrency: 8, log, random: Math.random });
  const store = await openStore(data);
  const actions = createActions({ store, log });
  const hangUp = hangUpAction({ platform, floor, poller, log }, person());
  while (floor.picture().agents.size === 0) await pause(20);

  const manyAtOnce = pLimit(25);
  await manyAtOnce.map(inputs, async (input) => {
    const caller = { actor: { kind: "system" }, address: null, key: input.location } as const;
    const answer = await actions.carryOut(hangUp, caller, input);
    process.stdout.write(`${JSON.stringify({ location: input.location, answer })}\n`);
  });
  await Promise.all([actions.settled(), poller.stop()]);
  await platform.close();
  await store.close();
}

await main(JSON.parse(process.argv[2] ?? ""));
