/** What screens are looking at: a campaign's agents, or every agent of the floor. */
export type Sight = { readonly agentsOf: string } | "all_agents";

export type Watch = {
  /** Notes a look. Returns whether nobody was looking before. */
  look(sight: Sight, now: number): boolean;
  /** The campaigns whose agents are looked at. */
  campaigns(now: number): readonly string[];
  allAgents(now: number): boolean;
};

/** Who looked within the last three polls, or ten seconds, is taken to be looking still. */
export function createWatch(pollSeconds: number): Watch {
  const lastsMs = Math.max(3 * pollSeconds * 1000, 10_000);
  const until = new Map<string, number>();
  let allUntil = 0;
  return {
    look(sight, now) {
      const before = sight === "all_agents" ? allUntil : (until.get(sight.agentsOf) ?? 0);
      if (sight === "all_agents") allUntil = now + lastsMs;
      else until.set(sight.agentsOf, now + lastsMs);
      return before <= now;
    },
    campaigns(now) {
      for (const [campaign, end] of until) if (end <= now) until.delete(campaign);
      return [...until.keys()];
    },
    allAgents: (now) => allUntil > now,
  };
}
