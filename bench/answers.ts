import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { promisify } from "node:util";

const autocannon = createRequire(import.meta.url).resolve("autocannon");

/** Answers a second over 32 connections, measured from another process for so many seconds. */
export async function answersPerSecond(
  url: string,
  seconds: number,
  headers: Record<string, string> = {},
): Promise<number> {
  const given = Object.entries(headers).flatMap(([name, value]) => ["-H", `${name}:${value}`]);
  const { stdout } = await promisify(execFile)(process.execPath, [
    autocannon,
    ...["--json", "--no-progress", "-c", "32", "-d", String(seconds)],
    ...given,
    url,
  ]);
  const result = JSON.parse(stdout) as {
    requests: { average: number };
    errors: number;
    "4xx": number;
    "5xx": number;
  };
  const failed = result.errors + result["4xx"] + result["5xx"];
  if (failed > 0) throw new Error(`${failed} of the answers from ${url} failed`);
  return result.requests.average;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
