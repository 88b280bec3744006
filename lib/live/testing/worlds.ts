import fc from "fast-check";
import { isWithin, type Lens } from "@/lib/domain/access";
import type { Floor } from "@/lib/live/floor";
import type { AgentReading } from "@/lib/ucontact/platform";
import { agentReading, campaignReading, queueReading, reading } from "./readings";

export const names = ["Alfa<-", "Bravo->", "Charlie<-", "Delta"];
export const locations = ["SIP/4001", "SIP/4002", "PJSIP/4003"];

type Told = {
  readonly waiting: number;
  readonly unreadable: number;
  readonly fails: boolean;
  readonly readAgoMs: number;
  readonly agents: readonly AgentReading[];
};

/** What the platform says at one poll, by campaign; and what of it was nobody's. */
type Poll = { readonly told: ReadonlyMap<string, Told>; readonly nobodys: number };
export type World = readonly Poll[];

/** A figure that tells from afar whose it is: no two campaigns have one in common. */
export function figure(campaign: string, digit: number): number {
  return Number(`${names.indexOf(campaign) + 1}90909${digit}`);
}

const digit = fc.integer({ min: 0, max: 9 });

function agent(campaign: string, location: string): fc.Arbitrary<AgentReading> {
  return fc
    .record({
      code: fc.integer({ min: 0, max: 9 }),
      queueInCall: fc.boolean(),
      paused: fc.boolean(),
      callsTaken: digit.map((one) => figure(campaign, one)),
      secondsInState: fc.integer({ min: 0, max: 60 }),
    })
    .map((changes) =>
      agentReading(location, {
        ...changes,
        name: `Agent ${location}`,
        pauseReason: changes.paused ? `Pause in ${campaign}` : null,
        lastCallAt: new Date(figure(campaign, 0) * 1000).toISOString(),
      }),
    );
}

function told(campaign: string): fc.Arbitrary<Told> {
  return fc.record({
    waiting: digit.map((one) => figure(campaign, one)),
    unreadable: digit.map((one) => figure(campaign, one)),
    fails: fc.boolean(),
    readAgoMs: digit.map((one) => (names.indexOf(campaign) + 1) * 1000 + one),
    agents: fc
      .subarray(locations)
      .chain((chosen) => fc.tuple(...chosen.map((location) => agent(campaign, location)))),
  });
}

function poll(campaigns: readonly string[]): fc.Arbitrary<Poll> {
  const all = fc.tuple(...campaigns.map((name) => told(name).map((one) => [name, one] as const)));
  return fc.record({ told: all.map((entries) => new Map(entries)), nobodys: digit });
}

/** Two polls of some campaigns, of which each has been read, or could not be. */
export const world: fc.Arbitrary<World> = fc
  .subarray(names)
  .chain((campaigns) => fc.tuple(poll(campaigns), poll(campaigns)));

export const lens: fc.Arbitrary<Lens> = fc
  .record({
    campaigns: fc.oneof(fc.constant("all" as const), fc.subarray([...names, "Gone<-"])),
    agents: fc.oneof(
      fc.constantFrom("all" as const, "counts" as const),
      fc.record({ own: fc.constantFrom("", ...locations) }),
    ),
  })
  .map((seen) => ({ key: JSON.stringify(seen), ...seen }));

/** The same world, if there were nothing in it but what this lens shows. */
export function within(whole: World, { campaigns, agents }: Lens): World {
  const own = typeof agents === "object" ? agents.own : null;
  const isSeen = (name: string) =>
    isWithin(campaigns, name) && (own === null || lastRows(whole, name).includes(own));
  return whole.map((one) => ({
    nobodys: campaigns === "all" && own === null ? one.nobodys : 0,
    told: new Map(
      [...one.told]
        .filter(([name]) => isSeen(name))
        .map(([name, said]) => [
          name,
          { ...said, agents: said.agents.filter(({ location }) => own === null || location === own) },
        ]),
    ),
  }));
}

/** The locations that were last read in a campaign. */
function lastRows(whole: World, campaign: string): readonly string[] {
  const read = whole.map((one) => one.told.get(campaign)).filter((said) => said?.fails === false);
  return read.at(-1)?.agents.map(({ location }) => location) ?? [];
}

/** Lets the floor see a poll, now. */
export function see(floor: Floor, { told: campaigns, nobodys }: Poll): void {
  const now = Date.now();
  const said = [...campaigns];
  const unreadableIn = new Map(said.map(([name, { unreadable }]) => [name, unreadable]));
  const unreadable = said.reduce((sum, [, one]) => sum + one.unreadable, nobodys);
  const queues = said.map(([name, { waiting }]) =>
    queueReading(name, { callers: waiting, longestHoldSeconds: waiting }),
  );
  const rows = said.map(([name, { waiting }]) =>
    campaignReading(name, { calls: { waiting, completed: waiting }, agents: { available: 0 } }),
  );
  floor.sawQueues(reading({ queues, clock: String(now) }, now, unreadable, unreadableIn), now);
  floor.sawCampaigns(reading(rows, now, unreadable, unreadableIn), now);
  for (const [name, one] of said) {
    const message = `The platform did not answer about ${name}.`;
    if (one.fails) floor.failed({ agentsOf: name }, { code: "platform_timeout", message }, now);
    else floor.sawAgents(name, reading(one.agents, now - one.readAgoMs, one.unreadable), now);
  }
  floor.remember(now);
}
