/** What the dialer may be asked to do with a number. */
export const dialerModes = ["priority", "manual", "add", "scheduled"] as const;
export type DialerMode = (typeof dialerModes)[number];

/** How the platform is told: by two flags, and by whether there is a date. */
export type DialerFlags = { readonly dated: boolean; readonly bulk: boolean; readonly automatic: boolean };

export const dialerFlags = {
  /** Before all others, as soon as an agent is free. */
  priority: { dated: false, bulk: false, automatic: true },
  /** At once. */
  manual: { dated: false, bulk: false, automatic: false },
  /** When nothing that has a date is due. */
  add: { dated: false, bulk: true, automatic: false },
  /** At its date. */
  scheduled: { dated: true, bulk: true, automatic: false },
} as const satisfies Record<DialerMode, DialerFlags>;

/** The mode of these flags; null when they are none of the four. */
export function dialerMode({ dated, bulk, automatic }: DialerFlags): DialerMode | null {
  const is = (mode: DialerMode) => {
    const flags = dialerFlags[mode];
    return flags.dated === dated && flags.bulk === bulk && flags.automatic === automatic;
  };
  return dialerModes.find(is) ?? null;
}
