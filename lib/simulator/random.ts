/** A seeded source of chance: the same seed gives the same sequence on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform in [low, high). */
  between(low: number, high: number): number;
  /** A whole number from low to high, both included. */
  integer(low: number, high: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** One of the items; throws a RangeError when there is none. */
  pick<T>(items: readonly T[]): T;
  sample(distribution: Distribution): number;
}

/** A random quantity. The unit is that of `mean` (seconds everywhere in the simulator). */
export type Distribution =
  | { kind: "fixed"; mean: number }
  | { kind: "exponential"; mean: number }
  /** `spread` is the standard deviation of the logarithm: 0.5 is a usual call, 1 a wild one. */
  | { kind: "lognormal"; mean: number; spread: number };

export const fixed = (mean: number): Distribution => ({ kind: "fixed", mean });
export const exponential = (mean: number): Distribution => ({ kind: "exponential", mean });
export const lognormal = (mean: number, spread = 0.6): Distribution => ({ kind: "lognormal", mean, spread });

/** sfc32 (Chris Doty-Humphrey): small, fast, passes PractRand; Math.random cannot be seeded. */
function sfc32(seed: number): () => number {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = seed | 0;
  let counter = 1;
  const next = () => {
    const t = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  // The first outputs of near seeds resemble each other.
  for (let i = 0; i < 16; i++) next();
  return next;
}

/** @param seed any number; its 32 low bits count */
export function createRandom(seed: number): Random {
  const next = sfc32(Math.trunc(seed));
  // 1 - next() is never 0, so its logarithm is finite.
  const standardExponential = () => -Math.log(1 - next());
  const standardNormal = () => Math.sqrt(2 * standardExponential()) * Math.cos(2 * Math.PI * next());

  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    integer: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick<T>(items: readonly T[]): T {
      if (items.length === 0) throw new RangeError("nothing to pick from");
      return items[Math.floor(next() * items.length)] as T;
    },
    sample(distribution) {
      switch (distribution.kind) {
        case "fixed":
          return distribution.mean;
        case "exponential":
          return distribution.mean * standardExponential();
        case "lognormal":
          return (
            distribution.mean *
            Math.exp(distribution.spread * standardNormal() - distribution.spread ** 2 / 2)
          );
      }
    },
  };
}
