import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Settings } from "@/lib/env";
import type { Log } from "@/lib/log";

/**
 * The secret that sessions are signed with: the one that is set, else the one in DATA_DIR, made at the first start. Where
 * none can be kept it is one for this run: the live view must not wait for a disk.
 */
export async function sessionSecret(
  { authSecret, data }: Pick<Settings, "authSecret" | "data">,
  log: Log,
): Promise<string> {
  if (authSecret !== null) return authSecret;
  const file = join(data.directory, "auth-secret");
  try {
    return (await known(file)) ?? (await made(data.directory, file));
  } catch {
    log.error(
      {},
      "AUTH_SECRET is missing and none can be kept in DATA_DIR: sessions will end with this run of Vigía",
    );
    return randomBytes(32).toString("base64url");
  }
}

async function known(file: string): Promise<string | null> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  const secret = text?.trim() ?? null;
  if (secret !== null && secret.length < 32) throw new Error("The kept secret is cut short.");
  return secret;
}

/** Whole or not at all, and of two processes that begin together the first one's. */
async function made(directory: string, file: string): Promise<string> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const secret = randomBytes(32).toString("base64url");
  // Not by process id: in two containers that share DATA_DIR it is the same.
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  await writeFile(draft, `${secret}\n`, { mode: 0o600 });
  try {
    await link(draft, file);
    return secret;
  } catch (error) {
    const other = await known(file);
    if (other === null) throw error;
    return other;
  } finally {
    await unlink(draft);
  }
}
