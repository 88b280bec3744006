import { before, type Contact, type ContactState, contactStates, type NewContact } from "./contact";
import { digitsOf } from "./numbers";

/** The dialer's records, and which of them comes next. */
export interface Spool {
  add(contact: NewContact, now: number): Contact;
  get(contact: number): Contact | undefined;
  /** Into another state; waiting ones stand in line by priority. */
  move(contact: Contact, state: ContactState, now: number): void;
  /** The first in line of the campaign that suits, taken out of it. */
  take(campaign: string, suits: (contact: Contact) => boolean): Contact | undefined;
  /** Whether any is in line. */
  waits(campaign: string): boolean;
  /** Takes the number's contacts off the campaign's dialer; how many there were. */
  remove(campaign: string, number: string, now: number): number;
  counts(): Record<ContactState, number>;
  /** The next in line of every campaign. */
  line(limit: number): Contact[];
  /** The latest that do not wait. */
  latest(limit: number): Contact[];
}

/** So many are looked at for one that suits: behind a thousand who wait for one agent, others wait too. */
const looked = 1000;

export function createSpool(): Spool {
  const contacts = new Map<number, Contact>();
  /** By campaign, the next one last; `sorted` is off after a change. */
  const lines = new Map<string, { waiting: Contact[]; sorted: boolean }>();
  let ids = 220;

  function lineOf(campaign: string): Contact[] {
    const line = lines.get(campaign);
    if (!line) return [];
    if (!line.sorted) {
      line.waiting = line.waiting.filter(({ state }) => state === "waiting").sort((a, b) => before(b, a));
      line.sorted = true;
    }
    return line.waiting;
  }

  function move(contact: Contact, state: ContactState, now: number): void {
    const line = lines.get(contact.campaign) ?? { waiting: [], sorted: true };
    lines.set(contact.campaign, line);
    // Only who comes or goes changes the line: a long one is not sorted anew for each dial.
    if (state === "waiting" || contact.state === "waiting") line.sorted = false;
    if (state === "waiting" && contact.state !== "waiting") line.waiting.push(contact);
    contact.state = state;
    contact.changedAt = now;
  }

  return {
    add(given, now) {
      const contact: Contact = {
        contact: ++ids,
        alternatives: "",
        data: "",
        dialerbase: "",
        timezone: null,
        source: "",
        retries: 0,
        priority: 9999,
        agentphone: "",
        dated: false,
        manual: false,
        again: false,
        guid: null,
        dialled: null,
        changedAt: now,
        ...given,
        state: "resting",
      };
      contacts.set(contact.contact, contact);
      return contact;
    },
    get: (contact) => contacts.get(contact),
    move,
    take(campaign, suits) {
      const line = lineOf(campaign);
      for (let at = line.length - 1; at >= Math.max(0, line.length - looked); at--) {
        const contact = line[at];
        if (!contact || !suits(contact)) continue;
        line.splice(at, 1);
        contact.state = "resting";
        return contact;
      }
      return undefined;
    },
    waits: (campaign) => lineOf(campaign).length > 0,
    remove(campaign, number, now) {
      const wanted = digitsOf(number);
      let removed = 0;
      for (const contact of contacts.values()) {
        const gone = ["done", "failed", "blacklisted", "removed"].includes(contact.state);
        if (gone || contact.campaign !== campaign || digitsOf(contact.destination) !== wanted) continue;
        move(contact, "removed", now);
        removed++;
      }
      return removed;
    },
    counts() {
      const counts = Object.fromEntries(contactStates.map((state) => [state, 0])) as Record<
        ContactState,
        number
      >;
      for (const { state } of contacts.values()) counts[state]++;
      return counts;
    },
    line: (limit) =>
      [...lines.keys()].flatMap((campaign) => lineOf(campaign).slice(-limit).reverse()).slice(0, limit),
    latest: (limit) =>
      [...contacts.values()]
        .filter(({ state }) => state !== "waiting")
        .sort((a, b) => b.changedAt - a.changedAt || b.contact - a.contact)
        .slice(0, limit),
  };
}
