/** What can go wrong, and its value while nothing does. */
const healthy = {
  /** Milliseconds before the answer leaves. */
  delayMs: 0,
  /** No answer, ever. */
  hang: false,
  /** The connection is reset. */
  reset: false,
  /** 500 with a Java server's page. */
  status500: false,
  /** 200 with an HTML page, as a proxy's sign-in would. */
  html: false,
  /** The first half of the body, as if it were all of it. */
  half: false,
  /** The connection breaks in mid-body. */
  cut: false,
  /** 200 without a body. */
  empty: false,
  /** 200 with `0`. */
  zero: false,
  /** 401. */
  unauthorized: false,
  /** Each call keeps getting the answer it got first. */
  frozen: false,
  /** Campaigns without their agents. */
  agentsVanish: false,
};

type Values = typeof healthy;
export type FaultName = keyof Values;

/** One fault of its own scope and number of times. */
interface Scoped<T> {
  value: T;
  only?: string | readonly string[];
  times?: number;
}

/** `only` and `times` beside the faults hold for those that have none of their own. */
export type FaultSettings = { [Name in FaultName]?: Values[Name] | Scoped<Values[Name]> } & {
  only?: string | readonly string[] | null;
  times?: number | null;
};

/** A call as the faults see it. */
export interface FaultTarget {
  /** `Supervisor/campaignstatus` */
  path: string;
  queue: string | undefined;
}

export interface Faults {
  /** Changes what is named, leaves the rest. Throws a TypeError for unknown names and wrong types. */
  set(settings: FaultSettings): void;
  clear(): void;
  /** Whether a fault hits this call; the delay in milliseconds for `delayMs`. Counts the times. */
  hits(name: Exclude<FaultName, "delayMs">, target: FaultTarget): boolean;
  delay(target: FaultTarget): number;
  current(): FaultSettings;
  /** Whether anything at all is set. */
  any(): boolean;
}

/** These leave the log-in alone unless `only` names it: a platform that cannot be entered is another story. */
const sparesLogIn: ReadonlySet<FaultName> = new Set([
  "half",
  "cut",
  "empty",
  "zero",
  "unauthorized",
  "frozen",
]);

/**
 * `queuesummary` or `Supervisor/queuesummary`: that call. `campaignstatus?all`, `campaignstatus?queue`: without
 * and with a campaign. `campaignstatus?queue=Soporte<-`: about that one. `campaign:Soporte<-`: any call about it.
 */
export function matches(only: string, { path, queue = "" }: FaultTarget): boolean {
  if (only.startsWith("campaign:")) return queue === only.slice("campaign:".length);
  const [name = "", ...rest] = only.split("?");
  if (path !== name && !path.endsWith(`/${name}`)) return false;
  const condition = rest.join("?");
  if (condition === "") return true;
  if (condition === "all") return queue === "";
  if (condition === "queue") return queue !== "";
  return condition === `queue=${queue}`;
}

const names = Object.keys(healthy) as FaultName[];
const isScoped = (value: unknown): value is Scoped<unknown> =>
  typeof value === "object" && value !== null && "value" in value;

function check(settings: object): void {
  for (const [key, given] of Object.entries(settings)) {
    if (key === "only" || key === "times") continue;
    const name = names.find((known) => known === key);
    if (!name) throw new TypeError(`no such fault: ${key} (there are ${names.join(", ")})`);
    const value = isScoped(given) ? given.value : given;
    if (typeof value !== typeof healthy[name]) throw new TypeError(`${key} is a ${typeof healthy[name]}`);
  }
}

export function createFaults(): Faults {
  let settings: FaultSettings = {};
  const left = new Map<FaultName | "all", number>();

  function read(name: FaultName, target: FaultTarget): number | boolean {
    const given = settings[name];
    if (!given) return false;
    const own = isScoped(given) ? (given as Scoped<number | boolean>) : undefined;
    const value = own ? own.value : (given as number | boolean);
    if (!value) return false;
    const only = own?.only ?? settings.only ?? undefined;
    const list = only === undefined ? [] : typeof only === "string" ? [only] : only;
    if (list.length > 0 && !list.some((one) => matches(one, target))) return false;
    if (list.length === 0 && sparesLogIn.has(name) && target.path.startsWith("auth/")) return false;
    const counter = own?.times !== undefined ? name : "all";
    const remaining = left.get(counter);
    if (remaining === undefined) return value;
    if (remaining <= 0) return false;
    left.set(counter, remaining - 1);
    return value;
  }

  return {
    set(changes) {
      check(changes);
      settings = { ...settings, ...changes };
      for (const name of names) {
        const given = changes[name];
        if (given === undefined) continue;
        left.delete(name);
        if (isScoped(given) && given.times !== undefined) left.set(name, given.times);
      }
      if (changes.times === null) left.delete("all");
      else if (changes.times !== undefined) left.set("all", changes.times);
    },
    clear() {
      settings = {};
      left.clear();
    },
    hits: (name, target) => read(name, target) === true,
    delay: (target) => Number(read("delayMs", target)),
    current: () => ({ ...settings }),
    any: () => names.some((name) => Boolean(settings[name])),
  };
}
