import { setTimeout as sleep } from "node:timers/promises";

const waitForMs = 30_000;

/** Vigía's API, as somebody who is signed in. */
export type DemoApi = {
  /** What a route answers, once it does: the platform has to have told it first. */
  readonly read: <Data>(path: string) => Promise<Data>;
  readonly send: (method: "POST" | "PUT", path: string, body: unknown) => Promise<void>;
};

export async function signedIn(
  url: string,
  credentials: { readonly email: string; readonly password: string },
): Promise<DemoApi> {
  const path = "/api/auth/sign-in/email";
  const signIn = await untilOk(() => ask(url, "", "POST", path, credentials));
  const cookie = signIn.headers.getSetCookie().join("; ");
  return {
    async read<Data>(path: string) {
      const response = await untilOk(() => fetch(`${url}${path}`, { headers: { cookie } }));
      const { data } = (await response.json()) as { data: Data };
      return data;
    },
    async send(method, path, body) {
      const response = await ask(url, cookie, method, path, body);
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    },
  };
}

async function untilOk(attempt: () => Promise<Response>): Promise<Response> {
  for (const until = Date.now() + waitForMs; ; await sleep(300)) {
    const response = await attempt();
    if (response.ok) return response;
    if (Date.now() > until) throw new Error(`${response.status} ${await response.text()}`);
  }
}

function ask(url: string, cookie: string, method: string, path: string, body: unknown): Promise<Response> {
  return fetch(`${url}${path}`, {
    method,
    headers: { "Content-Type": "application/json", cookie },
    body: JSON.stringify(body),
  });
}
