/** Classic results for queues with Poisson arrivals and exponential talk times, to hold the simulator against. */

/** A fixed team's load. Rates per second. */
export interface Load {
  agents: number;
  arrivals: number;
  /** 1 / mean talk time. */
  service: number;
}

/**
 * Erlang B: the share of calls lost when there is no queue.
 * @param erlangs arrivals × mean talk time
 */
export function erlangB(agents: number, erlangs: number): number {
  // The recursion over the number of servers avoids the factorials.
  let blocked = 1;
  for (let n = 1; n <= agents; n++) blocked = (erlangs * blocked) / (n + erlangs * blocked);
  return blocked;
}

/** Erlang C: callers wait for ever. Throws a RangeError when the agents cannot keep up. */
export function erlangC({ agents, arrivals, service }: Load) {
  const erlangs = arrivals / service;
  if (erlangs >= agents) throw new RangeError("more work than agents: the queue has no steady state");
  const blocked = erlangB(agents, erlangs);
  const waits = (agents * blocked) / (agents - erlangs * (1 - blocked));
  const spare = agents * service - arrivals;
  return {
    /** The share of callers who wait at all. */
    waits,
    /** Mean wait over all callers, seconds. */
    meanWait: waits / spare,
    /** The share answered within so many seconds. */
    serviceLevel: (seconds: number) => 1 - waits * Math.exp(-spare * seconds),
  };
}

/**
 * Erlang A (Palm): callers leave after an exponential patience. From the birth-death chain's steady state.
 * @param impatience 1 / mean patience, per second
 */
export function erlangA({ agents, arrivals, service }: Load, impatience: number) {
  // Weights relative to the empty system, rescaled as they grow so that they do not overflow.
  let weight = 1;
  let total = 1;
  let queued = 0;
  for (let n = 1; n < agents + 100_000; n++) {
    const leaving = Math.min(n, agents) * service + Math.max(0, n - agents) * impatience;
    weight *= arrivals / leaving;
    total += weight;
    queued += Math.max(0, n - agents) * weight;
    if (n > agents && weight < total * 1e-15) break;
    if (total > 1e200) {
      weight /= total;
      queued /= total;
      total = 1;
    }
  }
  const meanQueue = queued / total;
  return {
    /** The share of callers who give up. */
    abandons: (impatience * meanQueue) / arrivals,
    /** Mean wait over all callers, those who give up included, seconds. */
    meanWait: meanQueue / arrivals,
  };
}
