import { setTimeout as sleep } from "node:timers/promises";

/** The first administrator of every Vigía that tests start. */
export const administrator = { email: "admin@vigia.example", password: "a password for tests" } as const;

export type Credentials = { readonly email: string; readonly password: string };

/** Signs in as a program would; the `Cookie` header to go on with. */
export async function signInAt(url: string, credentials: Credentials = administrator): Promise<string> {
  let response = await attempt(url, credentials);
  // The first account is made while Vigía listens already.
  for (let tries = 1; response.status === 401 && tries < 6; tries++) {
    await sleep(tries * 250);
    response = await attempt(url, credentials);
  }
  if (response.status !== 200) throw new Error(`Signing in: ${response.status} ${await response.text()}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

/** Signs in to the panel inside of the portal's frame; the `Cookie` header to go on with. */
export async function signInToPanelAt(
  url: string,
  credentials: Credentials = administrator,
): Promise<string> {
  const response = await attempt(url, credentials, "/api/portal/sign-in");
  if (response.status !== 200) throw new Error(`Signing in: ${response.status} ${await response.text()}`);
  return response.headers.getSetCookie()[0]?.split(";")[0] ?? "";
}

function attempt(url: string, credentials: Credentials, path = "/api/auth/sign-in/email"): Promise<Response> {
  return fetch(`${url}${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(credentials),
  });
}

/** A `Cookie` header as a browser keeps it. */
export function storedCookies(url: string, cookie: string) {
  const { hostname, protocol } = new URL(url);
  return {
    cookies: cookie.split("; ").map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return {
        name,
        value: value.join("="),
        domain: hostname,
        path: "/",
        expires: -1,
        httpOnly: true,
        secure: protocol === "https:",
        sameSite: "Lax" as const,
      };
    }),
    origins: [],
  };
}
