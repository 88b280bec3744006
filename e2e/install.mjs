import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { systemChromium } from "./browser.mjs";

/** Runs a command, its output in sight; resolves to its exit code. @typedef {(command: string, args: string[]) => Promise<number>} Run */

/**
 * Installs the packages of package-lock.json unless they are there. Resolves to whether they are.
 * @param {Run} run
 */
export async function installPackages(run) {
  const installed = lockedPackages("node_modules/.package-lock.json");
  if (installed !== undefined && upToDate(installed)) return true;
  const quiet = ["--no-audit", "--no-fund", "--include=dev"];
  const args = installed === undefined ? ["ci", ...quiet] : ["install", "--no-save", ...quiet];
  return (await run("npm", args)) === 0;
}

/** @param {Record<string, { version?: string }>} installed */
function upToDate(installed) {
  // npm leaves out optional packages that are for other machines.
  return Object.entries(lockedPackages("package-lock.json") ?? {}).every(
    ([path, locked]) =>
      path === "" ||
      (path in installed ? installed[path].version === locked.version : locked.optional === true),
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined}
 */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}

/**
 * Installs a browser unless the system has one: Debian's where apt-get works and we may use it, else Playwright's own.
 * Resolves to whether there is one.
 * @param {Run} run
 */
export async function installBrowser(run) {
  if (systemChromium() !== undefined) return true;
  const root = isLinuxRoot();
  if (root && (await run("apt-get", ["update", "-qq"])) === 0) {
    await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
    if (systemChromium() !== undefined) return true;
  }
  return (await run("npx", ["playwright", "install", ...(root ? ["--with-deps"] : []), "chromium"])) === 0;
}

/**
 * Installs PostgreSQL where apt-get works and we may use it. Without it the tests that need a server are skipped.
 * @param {Run} run
 */
export async function installPostgres(run) {
  if (existsSync("/usr/lib/postgresql") || !isLinuxRoot() || !existsSync("/usr/bin/apt-get")) return;
  if ((await run("apt-get", ["update", "-qq"])) !== 0) return;
  await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "postgresql"]);
}

/** The path of nginx, undefined when there is none. Debian keeps it where only root's PATH leads. */
export function systemNginx() {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"];
  return folders
    .filter((folder) => folder !== "")
    .map((folder) => join(folder, "nginx"))
    .find((path) => existsSync(path));
}

/**
 * Installs nginx where apt-get works and we may use it. Without it the tests that need it are skipped.
 * @param {Run} run
 */
export async function installNginx(run) {
  if (systemNginx() !== undefined || !isLinuxRoot() || !existsSync("/usr/bin/apt-get")) return;
  if ((await run("apt-get", ["update", "-qq"])) !== 0) return;
  await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "nginx", "openssl"]);
}

function isLinuxRoot() {
  return process.platform === "linux" && process.getuid?.() === 0;
}
