import { afterEach } from "vitest";
import { type RunningSimulator, type StartOptions, startSimulator } from "./server";

const running: RunningSimulator[] = [];

const noon = Date.UTC(2026, 10, 22, 15);

/** A simulator on a clock that stands still, closed after the test. */
export async function start(options: StartOptions = {}): Promise<RunningSimulator> {
  const simulator = await startSimulator({ speed: 0, start: noon, warmupHours: 0.2, ...options });
  running.push(simulator);
  return simulator;
}
afterEach(async () => {
  await Promise.all(running.splice(0).map((simulator) => simulator.close()));
});

/** A form post as PHP's curl makes it. */
export function post(
  simulator: RunningSimulator,
  path: string,
  form: Record<string, string> = {},
  token?: string,
  prefix = "",
): Promise<Response> {
  return fetch(`${simulator.url}${prefix}/Integra/resources/${path}`, {
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded; charset=UTF-8",
      ...(token ? { authorization: `Basic ${token}` } : {}),
    },
    body: new URLSearchParams(form),
  });
}

export const text = async (answer: Promise<Response>): Promise<string> => (await answer).text();

export const logIn = async (simulator: RunningSimulator): Promise<string> =>
  JSON.parse(await text(post(simulator, "auth/getUserToken", { user: "demo", password: "demo" })));
