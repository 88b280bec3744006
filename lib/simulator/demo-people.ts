import { setTimeout as sleep } from "node:timers/promises";

/** Who can sign in to the demo. */
export const demoPeople = {
  password: "vigia-demo",
  admin: { email: "admin@demo.example", name: "Ana, administrator" },
} as const;

const waitForMs = 30_000;

/**
 * Makes the demo's accounts and a board through Vigía's own API, as its administrator would.
 * @returns a line for each account
 */
export async function seedPeople(url: string): Promise<readonly string[]> {
  const cookie = await signIn(url);
  const campaigns = await inboundCampaigns(url, cookie);
  const two = campaigns.slice(0, 2);
  const half = campaigns.slice(0, Math.ceil(campaigns.length / 2));
  const people = [
    { email: "sofia@demo.example", name: "Sofía Supervisor", role: "supervisor", scope: "all" },
    { email: "bruno@demo.example", name: "Bruno Supervisor", role: "supervisor", scope: half },
    { email: "lucia@demo.example", name: "Lucía Lead", role: "lead", scope: two },
    { email: "vera@demo.example", name: "Vera Viewer", role: "viewer", scope: "all" },
  ] as const;
  for (const person of people) {
    await send(url, cookie, "/api/users", {
      ...person,
      username: person.email.split("@")[0],
      location: null,
      language: null,
      landing: "/",
      password: demoPeople.password,
    });
  }
  await send(url, cookie, "/api/boards", {
    name: "Two campaigns",
    campaigns: two,
    show: { inbound: true, outbound: false, totals: true, serviceLevel: true, agentsBar: true },
    order: "attention",
    rotationSeconds: 12,
    agentNames: false,
    language: "es",
    theme: "dark",
  });
  return [
    `${demoPeople.admin.email}   an administrator: everything`,
    ...people.map(
      ({ email, role, scope }) =>
        `${email.padEnd(demoPeople.admin.email.length)}   a ${role}: ${scope === "all" ? "all campaigns" : scope.join(", ")}`,
    ),
  ];
}

async function signIn(url: string): Promise<string> {
  const credentials = { email: demoPeople.admin.email, password: demoPeople.password };
  for (const until = Date.now() + waitForMs; ; await sleep(300)) {
    const response = await post(url, "", "/api/auth/sign-in/email", credentials);
    if (response.ok) return response.headers.getSetCookie().join("; ");
    if (Date.now() > until) throw new Error(`${response.status} ${await response.text()}`);
  }
}

/** The names, once the platform has told them. */
async function inboundCampaigns(url: string, cookie: string): Promise<string[]> {
  for (const until = Date.now() + waitForMs; ; await sleep(300)) {
    const response = await fetch(`${url}/api/queuesummary`, { headers: { cookie } });
    if (response.ok) {
      const { data } = (await response.json()) as { data: { queue: string }[] };
      return data.map(({ queue }) => queue).filter((queue) => queue.endsWith("<-"));
    }
    if (Date.now() > until) throw new Error(`${response.status} ${await response.text()}`);
  }
}

async function send(url: string, cookie: string, path: string, body: unknown): Promise<void> {
  const response = await post(url, cookie, path, body);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
}

function post(url: string, cookie: string, path: string, body: unknown): Promise<Response> {
  return fetch(`${url}${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", cookie },
    body: JSON.stringify(body),
  });
}
