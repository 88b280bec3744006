// `npm test`: installs what is missing, runs every test, and says on its last line how many passed, failed and were
// skipped. `npm test -- unit lib/domain` runs a part, and hands what follows to its runner.
// Plain Node: it runs before anything is installed.
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installBrowser, installNginx, installPackages, installPostgres } from "./install.mjs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

process.chdir(join(import.meta.dirname, ".."));

const parts = ["types", "lint", "unit", "build", "e2e"];
const [part, ...rest] = process.argv.slice(2);
if (part !== undefined && !parts.includes(part)) {
  console.error(`npm test -- ${part}: there is no such part. The parts are ${parts.join(", ")}.`);
  process.exit(2);
}

// Tests bring their own settings; those of whoever runs them must not leak in.
const settings =
  /^(UCONTACT_.*|POLL_SECONDS|HOST|PORT|PUBLIC_URL|TRUSTED_PROXIES|DATA_DIR|DATABASE_URL|AUTH_SECRET|ADMIN_.*)$/;
const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !settings.test(name)));
environment.NEXT_TELEMETRY_DISABLED = "1";
environment.DEBIAN_FRONTEND = "noninteractive";
if (!process.stdout.isTTY) {
  environment.NO_COLOR = "1";
  delete environment.FORCE_COLOR;
}

const reports = mkdtempSync(join(tmpdir(), "vigia-test-"));
process.on("exit", () => rmSync(reports, { recursive: true, force: true }));

/** @type {import("node:child_process").ChildProcess | undefined} */
let child;
/** @type {NodeJS.Signals | undefined} */
let interrupted;
for (const [signal, code] of /** @type {const} */ ([
  ["SIGINT", 130],
  ["SIGTERM", 143],
])) {
  process.on(signal, () => {
    if (child === undefined || interrupted !== undefined) process.exit(code);
    interrupted = signal;
    const { pid } = child;
    child.once("exit", () => process.exit(code));
    signalGroup(pid, signal);
    setTimeout(() => signalGroup(pid, "SIGKILL"), 15_000);
  });
}

/**
 * @param {number | undefined} pid
 * @param {NodeJS.Signals} signal
 */
function signalGroup(pid, signal) {
  try {
    if (pid !== undefined) process.kill(-pid, signal);
  } catch {
    // The group is gone already.
  }
}

/**
 * Runs a command in a process group of its own, so that nothing it started outlives us. Resolves to its exit code, 127
 * when it cannot be started.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} extra beside the environment
 * @returns {Promise<number>}
 */
function run(command, args, extra = {}) {
  console.log(`$ ${[command, ...args].join(" ")}`);
  return new Promise((resolve) => {
    child = spawn(command, args, {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...environment, ...extra },
      detached: true,
    });
    const { pid } = child;
    child.once("error", (error) => {
      console.error(error.message);
      resolve(127);
    });
    child.once("exit", (code) => {
      signalGroup(pid, "SIGTERM");
      child = undefined;
      if (interrupted === undefined) resolve(code ?? 1);
    });
  });
}

/**
 * A command of node_modules/.bin.
 * @param {string} name
 * @param {string[]} args
 * @param {Record<string, string>} [extra]
 */
function runTool(name, args, extra) {
  return run(join("node_modules", ".bin", name), args, extra);
}

/**
 * @param {boolean} passed
 * @returns {Count}
 */
function one(passed) {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

/**
 * A runner that failed as a whole, on an error between tests or with no report at all, counts as a failed test.
 * @param {number} code the runner's exit code
 * @param {string} file its report
 * @param {(report: any) => Count} read
 * @returns {Count}
 */
function counted(code, file, read) {
  try {
    const count = read(JSON.parse(readFileSync(file, "utf8")));
    return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
  } catch (error) {
    console.error(`There is no readable report: ${error instanceof Error ? error.message : error}`);
    return one(false);
  }
}

/** @type {Record<string, () => Promise<Count>>} */
const stages = {
  async types() {
    const generated = await runTool("next", ["typegen"]);
    return one(generated === 0 && (await runTool("tsc", ["--noEmit", ...rest])) === 0);
  },

  async lint() {
    return one(
      (await runTool("biome", ["ci", "--error-on-warnings", ...(rest.length > 0 ? rest : ["."])])) === 0,
    );
  },

  async unit() {
    if (rest.length === 0) await installPostgres(run);
    const file = join(reports, "unit.json");
    const code = await runTool("vitest", [
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${file}`,
      ...rest,
    ]);
    return counted(code, file, (report) => {
      // A file that cannot be loaded has no tests to count.
      const broken = report.testResults.filter(
        (/** @type {any} */ suite) => suite.status === "failed" && suite.assertionResults.length === 0,
      );
      return {
        passed: report.numPassedTests,
        failed: report.numFailedTests + broken.length,
        skipped: report.numPendingTests + report.numTodoTests,
      };
    });
  },

  async build() {
    const before = dataFiles();
    if ((await run("npm", ["run", "build"])) !== 0) return { passed: 0, failed: 2, skipped: 0 };
    const wrote = JSON.stringify(dataFiles()) !== JSON.stringify(before);
    console.log(
      wrote ? "The build wrote to the data folder." : "The build needed no setting and wrote no data.",
    );
    return { passed: wrote ? 1 : 2, failed: wrote ? 1 : 0, skipped: 0 };
  },

  async e2e() {
    if (!(await installBrowser(run))) {
      console.error("There is no browser, and none can be installed.");
      return one(false);
    }
    await installNginx(run);
    const file = join(reports, "e2e.json");
    const args = ["test", "--reporter=list,json", "--pass-with-no-tests", ...rest];
    const code = await runTool("playwright", args, { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
    return counted(code, file, ({ stats }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    }));
  },
};

/** What lies in the data folder, with times; none when there is no folder. */
function dataFiles() {
  try {
    return readdirSync("data", { recursive: true, encoding: "utf8" })
      .sort()
      .map((name) => [name, statSync(join("data", name)).mtimeMs]);
  } catch {
    return undefined;
  }
}

/** @param {Count} count */
function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

async function main() {
  if (!(await installPackages(run))) {
    console.error("The packages cannot be installed.");
    return [one(false)];
  }
  const chosen = part === "e2e" ? ["build", "e2e"] : part === undefined ? parts : [part];
  /** @type {Count[]} */
  const counts = [];
  let built = true;
  for (const name of chosen) {
    console.log(`\n── ${name}`);
    const started = Date.now();
    const stage = stages[name];
    const count = stage === undefined || (name === "e2e" && !built) ? one(false) : await stage();
    if (name === "build") built = count.failed < 2;
    if (name === "e2e" && !built) console.log("Not run: there is no build.");
    console.log(`── ${name}: ${inWords(count)} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    counts.push(count);
  }
  return counts;
}

const counts = await main();
const total = counts.reduce((sum, count) => ({
  passed: sum.passed + count.passed,
  failed: sum.failed + count.failed,
  skipped: sum.skipped + count.skipped,
}));
console.log(`\n${inWords(total)}`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
