import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startSimulator } from "./server";

/** The demo: a contact centre that is not there, and Vigía's production build on it. */
async function main(): Promise<void> {
  const simulator = await startSimulator({ port: Number(process.env.SIMULATOR_PORT ?? 0) });
  const port = process.env.PORT ?? "3000";
  // What happens on a floor that is not there does not belong among what happened on a real one.
  const data = await mkdtemp(join(tmpdir(), "vigia-demo-"));
  const vigia = spawn(process.execPath, [join(import.meta.dirname, "../../server.mjs")], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      PORT: port,
      UCONTACT_URL: simulator.url,
      UCONTACT_USER: "demo",
      UCONTACT_PASSWORD: "demo",
      UCONTACT_TOKEN: "",
      HOST: "",
      DATA_DIR: data,
      DATABASE_URL: "",
    },
  });
  vigia.stdout.on("data", (chunk: Buffer) => {
    process.stdout.write(chunk);
    if (chunk.includes("listens on")) process.stdout.write(welcome(port, simulator.url));
  });

  const stop = () => vigia.kill("SIGTERM");
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  vigia.once("exit", async (code) => {
    await simulator.close();
    await rm(data, { recursive: true, force: true });
    process.exit(code ?? 0);
  });
}

function welcome(port: string, simulatorUrl: string): string {
  return `
  Vigía              http://localhost:${port}
  the wall           http://localhost:${port}/boards/floor
  who can sign in    nobody has to: there are no accounts yet, and only this machine can reach Vigía

  The floor behind it is simulated. Try what happens when the platform fails:
    curl -d '{"hang":true}' ${simulatorUrl}/_sim/faults      it answers nothing
    curl -d '{"frozen":true}' ${simulatorUrl}/_sim/faults    it stands still in time
    curl -X DELETE ${simulatorUrl}/_sim/faults               all well again

  Ctrl+C ends both.

`;
}

main().catch((error: unknown) => {
  process.stderr.write(`demo: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
