import { expect } from "@playwright/test";
import { ownCampaign } from "@/e2e/access-table";
import { ask } from "@/e2e/ask";
import { signInAt } from "@/e2e/sign-in";
import type { NewUserInput } from "@/lib/contracts/accounts";
import type { BoardInput } from "@/lib/contracts/boards";
import type { Scope } from "@/lib/domain/access";
import type { RunningSimulator } from "@/lib/simulator/server";

export const foreignCampaign = "Bravo<-";
export const noCampaign = "Nadie<-";

/** What tells of the foreign campaign: its name, its agents, their phones, and figures that nothing else has. */
export const secrets = ["Bravo", "Zulema", "22022", "86753", "97531", "Berta"];

/** Phones, by whose they are: `both` belongs to both campaigns, and is in a call of the foreign one. */
export const phones = { own: "SIP/1001", both: "SIP/1003", foreign: "SIP/22022" } as const;

const call = { state: "in_use", since: 60 } as const;

/** Two campaigns that have nothing to do with one another, but for an agent who works for both. */
export function setFloor(simulator: RunningSimulator): void {
  simulator.scene({
    still: true,
    campaigns: [
      { campaign: ownCampaign, add: true, counters: { answered: 41, completed: 41, abandoned: 3 } },
      {
        campaign: foreignCampaign,
        add: true,
        waiting: 2,
        since: 30,
        counters: { answered: 86753, completed: 86753, abandoned: 97531 },
      },
    ],
    agents: [
      {
        agent: phones.own,
        add: { name: "Ana Propia", campaigns: [ownCampaign] },
        ...call,
        campaign: ownCampaign,
      },
      {
        agent: phones.both,
        add: { name: "Ambar Comun", campaigns: [ownCampaign, foreignCampaign] },
        ...call,
        campaign: foreignCampaign,
      },
      {
        agent: phones.foreign,
        add: { name: "Zulema Forastera", campaigns: [foreignCampaign] },
        ...call,
        campaign: foreignCampaign,
      },
    ],
  });
}

export const boardInput: BoardInput = {
  name: "Own board",
  campaigns: [ownCampaign],
  show: { inbound: true, outbound: true, totals: true, serviceLevel: true, agentsBar: true },
  order: "given",
  rotationSeconds: 20,
  agentNames: false,
  language: "es",
  theme: "dark",
};

let made = 0;

/** What an administrator does to let others in. */
export function administration(url: string, cookie: string) {
  async function change<T>(method: string, path: string, json?: unknown): Promise<T> {
    const { status, text } = await ask(url, path, { method, cookie, json });
    expect(status, `${method} ${path}: ${text}`).toBe(200);
    return JSON.parse(text) as T;
  }

  return {
    change,

    /** Somebody who has signed in. */
    async person(role: NewUserInput["role"], scope: Scope = "all", more: Partial<NewUserInput> = {}) {
      made += 1;
      const credentials = { email: `walker-${made}@vigia.example`, password: "a password for a test" };
      const input = { username: null, location: null, language: null, landing: "/", name: `Walker ${made}` };
      const { user } = await change<{ user: { id: string } }>("POST", "/api/users", {
        ...input,
        role,
        scope,
        ...credentials,
        ...more,
      });
      return { id: user.id, credentials, cookie: await signInAt(url, credentials) };
    },

    async board(input: Partial<BoardInput>): Promise<string> {
      const { board } = await change<{ board: { id: string } }>("POST", "/api/boards", {
        ...boardInput,
        ...input,
      });
      return board.id;
    },

    /** A TV with a pass for this board. */
    async wall(board: string) {
      const { headers, text } = await ask(url, "/api/tv/pairing", { method: "POST" });
      const { code } = JSON.parse(text) as { code: string };
      const pass = [headers["set-cookie"] ?? []].flat().map((one) => one.split(";")[0]);
      const { wall } = await change<{ wall: { id: string } }>("POST", "/api/walls", {
        code,
        name: "Hall",
        board,
      });
      return { id: wall.id, cookie: pass.join("; "), own: `/boards/${board}` };
    },
  };
}
