import type { DemoApi } from "./demo-api";

/** Who can sign in to the demo. */
export const demoPeople = {
  password: "vigia-demo",
  admin: { email: "admin@demo.example", name: "Ana, administrator" },
} as const;

/**
 * Makes the demo's accounts and a board through Vigía's own API, as its administrator would.
 * @returns a line for each account
 */
export async function seedPeople(api: DemoApi): Promise<readonly string[]> {
  const queues = await api.read<{ queue: string }[]>("/api/queuesummary");
  const names = queues.map(({ queue }) => queue);
  const campaigns = names.filter((queue) => queue.endsWith("<-"));
  const two = campaigns.slice(0, 2);
  const outbound = names.filter((queue) => queue.endsWith("->"));
  const half = campaigns.slice(0, Math.ceil(campaigns.length / 2));
  const people = [
    { email: "sofia@demo.example", name: "Sofía Supervisor", role: "supervisor", scope: "all" },
    { email: "bruno@demo.example", name: "Bruno Supervisor", role: "supervisor", scope: half },
    { email: "lucia@demo.example", name: "Lucía Lead", role: "lead", scope: [...two, ...outbound] },
    { email: "vera@demo.example", name: "Vera Viewer", role: "viewer", scope: "all" },
  ] as const;
  for (const person of people) {
    await api.send("POST", "/api/users", {
      ...person,
      username: person.email.split("@")[0],
      location: null,
      language: null,
      landing: "/",
      password: demoPeople.password,
    });
  }
  await api.send("POST", "/api/boards", {
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
