import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { signedIn } from "./demo-api";
import { demoPeople, seedPeople } from "./demo-people";
import { seedSettings } from "./demo-settings";
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
      UCONTACT_RECORDINGS_URL: simulator.recordingsUrl,
      UCONTACT_RECORDINGS_BACKUP_URL: simulator.recordingsBackupUrl,
      // Its passwords are known to everybody.
      HOST: process.env.HOST ?? "127.0.0.1",
      PUBLIC_URL: `http://localhost:${port}`,
      DATA_DIR: data,
      DATABASE_URL: "",
      ADMIN_EMAIL: demoPeople.admin.email,
      ADMIN_PASSWORD: demoPeople.password,
    },
  });
  vigia.stdout.on("data", (chunk: Buffer) => {
    process.stdout.write(chunk);
    if (chunk.includes("listens on")) void welcomeOnceSeeded(port, simulator.url);
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

async function welcomeOnceSeeded(port: string, simulatorUrl: string): Promise<void> {
  try {
    const { admin, password } = demoPeople;
    const api = await signedIn(`http://127.0.0.1:${port}`, { email: admin.email, password });
    await seedSettings(api);
    const people = await seedPeople(api);
    process.stdout.write(welcome(port, simulatorUrl, people));
  } catch (error) {
    process.stderr.write(`demo: what it begins with could not be made: ${messageOf(error)}\n`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function welcome(port: string, simulatorUrl: string, people: readonly string[]): string {
  return `
  Vigía              http://localhost:${port}
  a TV               http://localhost:${port}/tv   an administrator types its code on /settings

  Who can sign in, all with the password ${demoPeople.password}
${people.map((line) => `    ${line}`).join("\n")}

  The floor behind it is simulated. Try what happens when the platform fails:
    curl -d '{"hang":true}' ${simulatorUrl}/_sim/faults      it answers nothing
    curl -d '{"frozen":true}' ${simulatorUrl}/_sim/faults    it stands still in time
    curl -X DELETE ${simulatorUrl}/_sim/faults               all well again

  Ctrl+C ends both.

`;
}

main().catch((error: unknown) => {
  process.stderr.write(`demo: ${messageOf(error)}\n`);
  process.exitCode = 1;
});
