import type { Campaign, Member } from "./model";

/** A record of the dialer, by the platform's own names, and what has become of it. */
export interface Contact {
  /** Its number in the platform. */
  readonly contact: number;
  readonly campaign: string;
  destination: string;
  /** `n:n` */
  alternatives: string;
  /** `name=value:name=value` */
  data: string;
  readonly dialerbase: string;
  readonly timezone: string | null;
  readonly source: string;
  /** Fails so far: the next number in line is dialled. */
  retries: number;
  /** The lowest is dialled first; 1 is for what is due or urgent. */
  priority: number;
  /** The only phone that takes it, if any. */
  agentphone: string;
  /** Had a date, and so goes before all that had none. */
  readonly dated: boolean;
  /** Dialled at once, once, whoever is free. */
  readonly manual: boolean;
  state: ContactState;
  /** Put back while it was on the line. */
  again: boolean;
  /** Milliseconds since the epoch. */
  changedAt: number;
  /** Of its latest call. */
  guid: string | null;
  dialled: string | null;
}

export const contactStates = [
  "waiting",
  "dialling",
  "on_line",
  "resting",
  "done",
  "failed",
  "blacklisted",
  "removed",
] as const;
/** `resting`: between two tries. */
export type ContactState = (typeof contactStates)[number];

export type NewContact = Pick<Contact, "campaign" | "destination"> & Partial<Contact>;

export const numbersOf = ({ destination, alternatives }: Contact): string[] => [
  destination,
  ...alternatives.split(":").filter((number) => number !== ""),
];

/** Which of two is dialled first. */
export function before(a: Contact, b: Contact): number {
  if (a.dated !== b.dated) return a.dated ? -1 : 1;
  return a.priority - b.priority || a.contact - b.contact;
}

/** The agent of the campaign that the contact is for. */
export const memberFor = ({ agentphone }: Contact, campaign: Campaign): Member | undefined =>
  campaign.members.find(({ agent }) => agent.phone === agentphone);
