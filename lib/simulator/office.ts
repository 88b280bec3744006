import type { Base } from "./base";
import { type Blacklist, createBlacklist } from "./blacklist";
import { type CallRecords, createCallRecords } from "./callrecords";
import type { Contact } from "./contact";
import type { GivenDisposition } from "./dispositioncall";
import type { PlacedCall } from "./placedcall";
import { createRandom, type Random } from "./random";
import type { GivenTag } from "./recordcalls";
import { addHistory, recordOf } from "./recordhistory";
import type { Schedule } from "./schedule";
import { createSpool, type Spool } from "./spool";
import type { AskedFile } from "./webroot";
import type { World } from "./world";

/** How a phone takes a call that the API rings it for: by itself, by hand after a few seconds, or not at all. */
export const answerings = ["auto", "manual", "never"] as const;
export type Answering = (typeof answerings)[number];

export const dispositionAnswers = ["json", "one"] as const;

export interface OfficeSettings {
  /** How phones answer that nothing else is said of. */
  answering: Answering;
  /** The form field of the four blacklist calls. */
  blacklistField: string;
  /** What a disposition that was taken gets: `{"Result":"ok",…}`, or a plain `1`. */
  dispositionAnswer: (typeof dispositionAnswers)[number];
  /** Campaigns whose dialer wants an agent with each number. */
  progressive: readonly string[];
  /** Calls of the day before the start. */
  history: number;
}

/** What the platform keeps beside the floor, and what its actions work on. */
export interface Office {
  readonly world: World;
  readonly settings: OfficeSettings;
  /** Its own source of chance: what is drawn here changes nothing on the floor. */
  readonly random: Random;
  newGuid(): string;
  /** By phone. */
  readonly answering: Map<string, Answering>;
  readonly placed: PlacedCall[];
  readonly blacklist: Blacklist;
  readonly records: CallRecords;
  readonly tags: GivenTag[];
  readonly given: GivenDisposition[];
  /** What agents were told who were logged off, or called back from a break. */
  readonly told: Record<string, string>[];
  readonly bases: Base[];
  readonly spool: Spool;
  readonly schedule: Schedule;
  /** Contacts that are being dialled. */
  readonly dialling: Set<Contact>;
  /** Guids of the recordings that have been converted to MP3. */
  readonly converted: Set<string>;
  /** The latest files asked for, oldest first. */
  readonly asked: AskedFile[];
}

function guids(random: Random): () => string {
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => random.integer(0, 15).toString(16)).join("");
  return () => `${hex(8)}-${hex(4)}-4${hex(3)}-${random.pick(["8", "9", "a", "b"])}${hex(3)}-${hex(12)}`;
}

/** Opens on a world that has been warmed up: from now on its calls are recorded. */
export function openOffice(world: World, seed: number, settings: OfficeSettings): Office {
  const random = createRandom(seed ^ 0x0ff1ce);
  const newGuid = guids(createRandom(seed ^ 0x901d));
  const records = createCallRecords();
  addHistory(records, world, settings.history, random, newGuid);
  const callers = createRandom(seed ^ 0xca11);
  world.observer.ended = (member, talked) => {
    records.add(recordOf(member, world.now - talked * 1000, talked, newGuid(), callers));
  };
  return {
    world,
    settings,
    random,
    newGuid,
    answering: new Map(),
    placed: [],
    blacklist: createBlacklist(),
    records,
    tags: [],
    given: [],
    told: [],
    bases: [],
    spool: createSpool(),
    schedule: { appointments: [], timers: new Map() },
    dialling: new Set(),
    converted: new Set(),
    asked: [],
  };
}
