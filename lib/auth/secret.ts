import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Settings } from "@/lib/env";
import { SettingError } from "@/lib/env";

/**
 * The secret that sessions are signed with: the one that is set, else the one in DATA_DIR, made at the first start.
 * @throws SettingError when there is none and none can be kept
 */
export async function sessionSecret({
  authSecret,
  data,
}: Pick<Settings, "authSecret" | "data">): Promise<string> {
  if (authSecret !== null) return authSecret;
  const file = join(data.directory, "auth-secret");
  try {
    return (await known(file)) ?? (await made(data.directory, file));
  } catch {
    throw new SettingError(
      "AUTH_SECRET is missing and none can be kept in DATA_DIR: set it to 32 characters or more, or make DATA_DIR writable.",
    );
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
  const draft = `${file}.${process.pid}`;
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
