import { shownState } from "@/components/ui/state-label";
import type { ShownState } from "@/components/ui/state-look";
import type { FloorAgent, Pause } from "@/lib/contracts/floor";
import { pausedIn } from "@/lib/domain/centre";
import { plain } from "@/lib/domain/plain";

/** An agent across the floor, as one row shows it. The same object as long as the agent is. */
export type AgentView = {
  readonly agent: FloorAgent;
  /** What the row is named after: an agent without a readable name goes by its location. */
  readonly title: string;
  readonly campaigns: readonly string[];
  readonly shown: ShownState;
  readonly inCall: boolean | null;
  /** In how many of its campaigns the agent is paused. */
  readonly paused: { readonly paused: number; readonly of: number };
  /** Each reason once; none where no reason was given. */
  readonly reasons: readonly string[];
  /** The longest of its pauses. */
  readonly pause: Pause | null;
  /** Over all its campaigns; null where one of them does not say. */
  readonly callsTaken: number | null;
  readonly lastCallAt: string | null;
  /** What a search looks in. */
  readonly haystack: string;
};

const views = new WeakMap<FloorAgent, AgentView>();

/** The view of an agent, worked out once for each object that the live data hold. */
export function viewOf(agent: FloorAgent): AgentView {
  const known = views.get(agent);
  if (known !== undefined) return known;
  const view = makeView(agent);
  views.set(agent, view);
  return view;
}

/** Paused in every campaign, so that no call reaches the agent at all. */
export function isPausedEverywhere({ paused }: Pick<AgentView, "paused">): boolean {
  return paused.of > 0 && paused.paused === paused.of;
}

function makeView(agent: FloorAgent): AgentView {
  const { memberships } = agent;
  const paused = pausedIn(memberships);
  const inCall = someTrue(memberships.map((membership) => membership.inCall));
  const campaigns = memberships.map(({ campaign }) => campaign);
  return {
    agent,
    title: agent.name ?? agent.location,
    campaigns,
    shown: shownState({ key: agent.status.key, paused: isPausedEverywhere({ paused }), inCall }),
    inCall,
    paused,
    reasons: reasonsOf(memberships),
    pause: longestPause(memberships),
    callsTaken: sum(memberships.map(({ callsTaken }) => callsTaken)),
    lastCallAt: latest(memberships.map(({ lastCallAt }) => lastCallAt)),
    haystack: plain([agent.name ?? "", agent.phone, agent.location, ...campaigns].join("\n")),
  };
}

type Memberships = FloorAgent["memberships"];

function reasonsOf(memberships: Memberships): readonly string[] {
  const reasons = memberships.flatMap(({ paused, pauseReason }) =>
    paused === true && pauseReason !== null && pauseReason !== "" ? [pauseReason] : [],
  );
  return [...new Set(reasons)];
}

function longestPause(memberships: Memberships): Pause | null {
  const pauses = memberships.flatMap(({ paused, pause }) =>
    paused === true && pause !== null ? [pause] : [],
  );
  return pauses.reduce<Pause | null>(
    (longest, pause) =>
      longest === null || Date.parse(pause.since) < Date.parse(longest.since) ? pause : longest,
    null,
  );
}

function someTrue(values: readonly (boolean | null)[]): boolean | null {
  if (values.includes(true)) return true;
  return values.length === 0 || values.includes(null) ? null : false;
}

function sum(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>(
    (total, value) => (total === null || value === null ? null : total + value),
    values.length === 0 ? null : 0,
  );
}

function latest(instants: readonly (string | null)[]): string | null {
  const known = instants.filter((instant) => instant !== null);
  return known.reduce<string | null>(
    (last, instant) => (last === null || Date.parse(instant) > Date.parse(last) ? instant : last),
    null,
  );
}
