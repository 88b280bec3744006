import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";

const main = fileURLToPath(new URL("main.ts", import.meta.url));
let child: ChildProcess | undefined;
afterEach(() => child?.kill("SIGKILL"));

/** Runs the program; resolves with what it wrote by the time it listens or ends. */
function run(flags: string[], env: Record<string, string> = {}) {
  const started = spawn(process.execPath, ["--import", "tsx", main, ...flags], {
    env: { ...process.env, ...env },
  });
  child = started;
  let output = "";
  const exited = new Promise<number | null>((resolve) => started.once("exit", resolve));
  const listening = new Promise<string>((resolve) => {
    const hear = (chunk: Buffer) => {
      output += chunk;
      if (output.includes("all well again")) resolve(output);
    };
    started.stdout.on("data", hear);
    started.stderr.on("data", hear);
    started.once("close", () => resolve(output));
  });
  return { listening, exited, stop: (signal: NodeJS.Signals) => started.kill(signal) };
}

describe("npm run simulator", () => {
  test("takes flags and environment, prints the address and how to switch faults, ends on SIGTERM", async () => {
    const program = run(["--port", "0", "--agents", "6"], {
      SIMULATOR_CAMPAIGNS: "2",
      SIMULATOR_WARMUP_HOURS: "0",
    });
    const output = await program.listening;
    const [, url] = /(http:\/\/127\.0\.0\.1:\d+)\/Integra\/resources\//.exec(output) ?? [];
    expect(output).toContain("/_sim/faults");
    const state = await (await fetch(`${url}/_sim`)).json();
    expect(state).toMatchObject({ agents: 6, campaigns: ["Soporte<-", "Ventas<-"], speed: 1 });
    program.stop("SIGTERM");
    expect(await program.exited).toBe(0);
  });

  test.each([
    [["--speed", "fast"], "--speed is a number"],
    [["--date-form", "iso"], "--date-form is one of: gson"],
    [["--nothing"], "--nothing"],
  ])("refuses %j in one line", async (flags, wanted) => {
    const program = run(flags);
    expect(await program.exited).toBe(1);
    expect(await program.listening).toContain(wanted);
  });
});
