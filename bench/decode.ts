import { handle } from "@/lib/simulator/handle";
import { createSimulation } from "@/lib/simulator/simulator";
import { decodeCampaignStatus } from "@/lib/ucontact/decode-campaigns";
import { parseAnswer } from "@/lib/ucontact/parse-answer";
import { median } from "./answers";

export type Decoded = {
  readonly campaigns: number;
  readonly rows: number;
  /** CPU in ms, the median of the runs, for reading all answers once. */
  readonly decodeMs: number;
  /** The same for `JSON.parse` alone: what no decoder can do without. */
  readonly parseMs: number;
};

const runs = 15;

/** Reads one answer for each of 200 campaigns with all their agents, as a full sweep brings them. */
export async function measureDecode(): Promise<Decoded> {
  const texts = await answersOfALargeFloor();
  const count = texts.map((text) => decodeCampaignStatus(parseAnswer(text), () => undefined));
  return {
    campaigns: count.reduce((sum, { campaigns }) => sum + campaigns.length, 0),
    rows: count.reduce((sum, { agents }) => sum + agents.length, 0),
    decodeMs: cpuMs(() => {
      for (const text of texts) decodeCampaignStatus(parseAnswer(text), () => undefined);
    }),
    parseMs: cpuMs(() => {
      for (const text of texts) JSON.parse(text);
    }),
  };
}

async function answersOfALargeFloor(): Promise<string[]> {
  const { context } = createSimulation({ campaigns: 200, agents: 2600, seed: 1 });
  const ask = async (path: string, fields: Record<string, string>, token?: string) => {
    const answer = await handle(
      context,
      new Request(`http://platform/Integra/resources/${path}`, {
        method: "POST",
        headers: token === undefined ? {} : { authorization: `Basic ${token}` },
        body: new URLSearchParams(fields),
      }),
    );
    return answer.text();
  };
  const token = String(JSON.parse(await ask("auth/getUserToken", { user: "demo", password: "demo" })));
  const all: object = JSON.parse(await ask("Supervisor/campaignstatus", { queue: "" }, token));
  const texts: string[] = [];
  for (const queue of Object.keys(all)) texts.push(await ask("Supervisor/campaignstatus", { queue }, token));
  return texts;
}

/** The median CPU time of a piece of work over several runs, after one to warm up. */
function cpuMs(work: () => void): number {
  work();
  const times = Array.from({ length: runs }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return median(times);
}
