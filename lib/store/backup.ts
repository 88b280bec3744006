import { access, chmod, open } from "node:fs/promises";
import { join, resolve } from "node:path";
import Libsql from "libsql";

// `npm run backup -- <file>`: copies the embedded database as it is at one moment, while Vigía goes on writing to it.

/** @throws where the copy exists already, or cannot be written */
async function backUp(directory: string, copy: string): Promise<void> {
  const path = join(directory, "vigia.sqlite");
  await access(path);
  // Made before anything is in it, for its owner alone: it holds passwords' hashes. Never over another file.
  await (await open(copy, "wx", 0o600)).close();
  const file = new Libsql(path);
  try {
    file.pragma("busy_timeout = 5000");
    file.prepare("vacuum into ?").run(copy);
  } finally {
    file.close();
  }
  await chmod(copy, 0o600);
  const written = await open(copy, "r+");
  await written.sync();
  await written.close();
}

try {
  process.loadEnvFile(".env.local");
} catch {
  // There is none: the environment says it all.
}
const [, , copy] = process.argv;
const { DATA_DIR = "./data", DATABASE_URL } = process.env;
try {
  if (copy === undefined) throw new Error("Say into which file: npm run backup -- <file>");
  if (DATABASE_URL) throw new Error("The database is PostgreSQL's: use pg_dump, as the README says.");
  await backUp(DATA_DIR, resolve(copy));
  process.stdout.write(`${resolve(copy)}\n`);
} catch (error) {
  process.stderr.write(`No backup: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
