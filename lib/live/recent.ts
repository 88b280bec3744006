/** Keeps what was asked for lately: at most so many, the least recently asked for goes first. */
export type Recent<T> = {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
};

export function keepRecent<T>(most: number): Recent<T> {
  // A map hands its keys out in the order in which they came in.
  const kept = new Map<string, T>();
  return {
    get(key) {
      const value = kept.get(key);
      if (value === undefined) return undefined;
      // Far from full nothing is about to go, and the order is no matter.
      if (2 * kept.size > most) {
        kept.delete(key);
        kept.set(key, value);
      }
      return value;
    },
    set(key, value) {
      kept.delete(key);
      kept.set(key, value);
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break;
        kept.delete(oldest);
      }
    },
  };
}
