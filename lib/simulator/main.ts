import { parseArgs } from "node:util";
import { dateForms } from "./dates";
import { answerings, dispositionAnswers } from "./office";
import { type StartOptions, startSimulator } from "./server";

/** The settings of `npm run simulator`: `--agents 40` or `SIMULATOR_AGENTS=40`; the flag wins. */
const settings = {
  port: "number",
  host: "text",
  campaigns: "number",
  agents: "number",
  seed: "number",
  speed: "number",
  hours: ["busy", "day"],
  warmupHours: "number",
  still: "switch",
  replay: "switch",
  user: "text",
  password: "text",
  token: "text",
  tokenLifetimeSeconds: "number",
  auth: ["getUserToken", "UserLogin"],
  tokenForm: ["string", "text", "list", "object"],
  timeZone: "text",
  dateForm: dateForms,
  asteriskJava: ["old", "new"],
  answering: answerings,
  blacklistField: "text",
  dispositionAnswer: dispositionAnswers,
  history: "number",
} as const;
type Setting = keyof typeof settings;

const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const variable = (name: string) => `SIMULATOR_${dashed(name).replaceAll("-", "_").toUpperCase()}`;

/** Throws a TypeError that names the setting and its form. */
function read(name: Setting, given: string | boolean): string | number | boolean {
  const form = settings[name];
  const text = String(given);
  if (form === "text") return text;
  if (form === "switch") return text !== "false" && text !== "0" && text !== "";
  if (form === "number") {
    const value = Number(text);
    if (text === "" || !Number.isFinite(value)) throw new TypeError(`--${dashed(name)} is a number`);
    return value;
  }
  if (!form.some((choice) => choice === text))
    throw new TypeError(`--${dashed(name)} is one of: ${form.join(", ")}`);
  return text;
}

function readSettings(): StartOptions {
  const names = Object.keys(settings) as Setting[];
  const { values } = parseArgs({
    options: Object.fromEntries(
      names.map((name) => [
        dashed(name),
        { type: settings[name] === "switch" ? "boolean" : "string" } as const,
      ]),
    ),
  });
  const options: Record<string, string | number | boolean> = { port: 8090 };
  for (const name of names) {
    const given = values[dashed(name)] ?? process.env[variable(name)];
    if (given !== undefined) options[name] = read(name, given);
  }
  return options as StartOptions;
}

async function main(): Promise<void> {
  const options = readSettings();
  const simulator = await startSimulator(options);
  console.log(`uContact simulator   ${simulator.url}/Integra/resources/`);
  console.log(`recordings           ${simulator.recordingsUrl}  ${simulator.recordingsBackupUrl}`);
  console.log(`account              ${options.user ?? "demo"} / ${options.password ?? "demo"}`);
  console.log(`state                curl ${simulator.url}/_sim`);
  console.log(`a fault              curl -d '{"delayMs":3000}' ${simulator.url}/_sim/faults`);
  console.log(
    `                     others: hang reset status500 html half cut empty zero unauthorized frozen agentsVanish`,
  );
  console.log(`all well again       curl -X DELETE ${simulator.url}/_sim/faults`);
  const stop = () => void simulator.close().then(() => process.exit(0));
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

main().catch((error: unknown) => {
  console.error(`simulator: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
