import { digitsOf } from "./numbers";

/** As the platform takes it. */
export interface BlacklistEntry {
  phone: string;
  /** Empty = nobody dials the number. */
  campaign: string;
  username: string;
  company: string;
  job_title: string;
  name: string;
}

export interface Blacklist {
  entries(): BlacklistEntry[];
  /** An entry for the same number and campaign takes the other's place. */
  add(entry: BlacklistEntry): void;
  /** Whether there was one. */
  remove(entry: BlacklistEntry): boolean;
  /** Whether that campaign must not dial the number. */
  blocks(number: string, campaign: string): boolean;
}

const keyOf = (phone: string, campaign: string) => `${digitsOf(phone)} ${campaign}`;

export function createBlacklist(): Blacklist {
  const byKey = new Map<string, BlacklistEntry>();
  return {
    entries: () => [...byKey.values()],
    add: (entry) => void byKey.set(keyOf(entry.phone, entry.campaign), entry),
    remove: ({ phone, campaign }) => byKey.delete(keyOf(phone, campaign)),
    blocks: (number, campaign) => byKey.has(keyOf(number, "")) || byKey.has(keyOf(number, campaign)),
  };
}
