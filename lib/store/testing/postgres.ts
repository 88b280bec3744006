import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { chown, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";

/** A PostgreSQL server of the test's own, in a folder of its own, on this machine alone. */
export type Postgres = {
  /** Makes a database and gives its address. */
  readonly createDatabase: () => Promise<string>;
  /** Ends it at once, as a crash would. */
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** Ends it, and removes its folder. */
  readonly remove: () => Promise<void>;
};

const programs = findPrograms();

/** Whether PostgreSQL is installed here. */
export const hasPostgres = programs !== undefined;

/** PostgreSQL's own programs for backups may be in another package than the server. */
export const hasPostgresTools = ["pg_dump", "pg_restore"].every((name) =>
  existsSync(join(programs ?? "", name)),
);

export function postgresTool(name: "pg_dump" | "pg_restore"): string {
  return join(programs ?? "", name);
}

/** Makes a server and starts it. Throws where PostgreSQL is not installed. */
export async function startPostgres(): Promise<Postgres> {
  if (programs === undefined) throw new Error("PostgreSQL is not installed.");
  const as = account();
  const folder = await mkdtemp(join(tmpdir(), "vigia-postgres-"));
  if (as.uid !== undefined && as.gid !== undefined) await chown(folder, as.uid, as.gid);
  const data = join(folder, "data");
  const initdb = ["-D", data, "-U", "vigia", "--auth=trust", "--encoding=UTF8", "--no-sync"];
  execFileSync(join(programs, "initdb"), initdb, { ...as, cwd: folder, stdio: "pipe" });
  const port = await freePort();
  let server: ChildProcess | undefined;

  async function start(): Promise<void> {
    const settings = { listen_addresses: "127.0.0.1", unix_socket_directories: "", fsync: "off" };
    const args = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
    const child = spawn(join(programs ?? "", "postgres"), ["-D", data, "-p", String(port), ...args], {
      ...as,
      cwd: folder,
      stdio: "ignore",
    });
    server = child;
    for (const until = Date.now() + 20_000; !(await accepts(address("postgres"))); await sleep(50)) {
      if (child.exitCode !== null || Date.now() > until) throw new Error("PostgreSQL does not start.");
    }
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (server === undefined || server.exitCode !== null || server.signalCode !== null) return;
    const exited = once(server, "exit");
    server.kill(signal);
    await exited;
  }

  const address = (database: string) => `postgres://vigia@127.0.0.1:${port}/${database}`;
  let made = 0;
  await start();
  return {
    start,
    async createDatabase() {
      made += 1;
      const client = new Client(address("postgres"));
      await client.connect();
      await client.query(`create database test_${made}`);
      await client.end();
      return address(`test_${made}`);
    },
    kill: () => end("SIGQUIT"),
    async remove() {
      await end("SIGINT");
      await rm(folder, { recursive: true });
    },
  };
}

async function accepts(url: string): Promise<boolean> {
  const client = new Client(url);
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

/** The folder of `initdb` and `postgres`: the newest of Debian's, else Homebrew's, else what the PATH says. */
function findPrograms(): string | undefined {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, "bin")),
    ...(process.env.PATH ?? "").split(":"),
    "/opt/homebrew/opt/postgresql/bin",
  ];
  return folders.find(
    (bin) => bin !== "" && ["initdb", "postgres"].every((name) => existsSync(join(bin, name))),
  );
}

/** PostgreSQL refuses to run as root: then it runs as its own account. */
function account(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No free port.");
  return address.port;
}
