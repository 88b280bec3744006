import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import type { HangUpInput } from "@/lib/contracts/actions";
import { startSimulator } from "@/lib/simulator/server";
import { openStore } from "@/lib/store/store";
import { onBoth } from "@/lib/store/testing/places";
import type { Orders } from "./testing/hang-up-all";

const sales = "Sales<-";
const locations = Array.from({ length: 200 }, (_, i) => `SIP/${2000 + i}`);

/** A process of its own that hangs up on everybody, and the answers it got so far. */
function startProcess(orders: Orders) {
  const script = join(import.meta.dirname, "testing", "hang-up-all.ts");
  const child = spawn(process.execPath, ["--import", "tsx", script, JSON.stringify(orders)]);
  let printed = "";
  let failed = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    printed += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    failed += text;
  });
  const ended = once(child, "close");
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await ended;
  });
  const answers = () =>
    new Map(
      printed
        .split("\n")
        .slice(0, -1)
        .map((line): [string, unknown] => {
          const { location, answer } = JSON.parse(line) as { location: string; answer: unknown };
          return [location, answer];
        }),
    );
  return { child, ended, answers, failed: () => failed };
}

onBoth((emptyPlace) => {
  test("kill -9 in the middle of 200 actions loses no row, and repeating them all does none twice", {
    timeout: 60_000,
  }, async () => {
    const simulator = await startSimulator({ still: true, plan: { campaigns: [], agents: [] } });
    onTestFinished(() => simulator.close());
    const inCall = { state: "in_use" as const, since: 60, campaign: sales };
    simulator.scene({
      campaigns: [{ campaign: sales, add: true }],
      agents: locations.map((agent) => ({ agent, add: { name: agent, campaigns: [sales] }, ...inCall })),
    });
    simulator.faults.set({ delayMs: { value: 150, only: "HangupPhone" } });
    const cuts = () =>
      simulator.calls
        .filter(({ path }) => path === "Agents/HangupPhone")
        .map(({ form }) => `SIP/${form.phone}`);
    const data = await emptyPlace();
    // No call begins later than that: nothing but the keys keeps one from being cut.
    const expectedState = { code: 2, stateSince: new Date(Date.now() + 3_600_000).toISOString() };
    const inputs = locations.map(
      (location): HangUpInput => ({ campaign: sales, location, expected: expectedState }),
    );
    const orders = { url: simulator.url, data, inputs };

    const first = startProcess(orders);
    await vi.waitFor(() => expect(cuts().length, first.failed()).toBeGreaterThanOrEqual(80), {
      timeout: 30_000,
      interval: 5,
    });
    first.child.kill("SIGKILL");
    await first.ended;
    const cutByFirst = cuts();
    const answered = first.answers();
    expect(cutByFirst.length).toBeLessThan(200);
    expect(answered.size).toBeGreaterThan(0);

    // Whoever looks first after the crash finds each cut in the audit, and what was interrupted there as unknown.
    const between = await openStore(data);
    const rows = new Map((await between.latest(999)).map((row) => [row.target, row]));
    await between.close();
    expect(cutByFirst.filter((location) => !rows.has(location))).toEqual([]);
    expect([...rows.values()].filter(({ outcome }) => outcome === "requested")).toEqual([]);
    const interrupted = [...rows.values()].filter(({ outcome }) => outcome === "unknown");
    expect(interrupted.length).toBeGreaterThan(0);
    for (const location of answered.keys()) expect(rows.get(location)?.outcome).toBe("succeeded");

    simulator.scene({ agents: locations.map((agent) => ({ agent, ...inCall })) });
    const second = startProcess(orders);
    expect([(await second.ended)[0], second.failed()]).toEqual([0, ""]);
    expect(cuts().toSorted()).toEqual([...new Set(cuts())].toSorted());
    const again = second.answers();
    for (const [location, answer] of answered) expect(again.get(location)).toEqual(answer);
    for (const { target } of interrupted) expect(again.get(target ?? "")).toEqual({ outcome: "unknown" });

    const after = await openStore(data);
    const all = await after.latest(999);
    await after.close();
    expect(all.map(({ target }) => target).toSorted()).toEqual(locations);
    expect(new Set(all.map(({ outcome }) => outcome))).toEqual(new Set(["succeeded", "unknown"]));
    // Only what was interrupted may not have been cut at all.
    const cut = new Set(cuts());
    const uncut = locations.filter((location) => !cut.has(location));
    expect(uncut.filter((location) => rows.get(location)?.outcome !== "unknown")).toEqual([]);
  });
});
