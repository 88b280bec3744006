import proxyAddress from "proxy-addr";
import { z } from "zod";

/** Vigía's settings, checked. Times in the unit that their name says. */
export type Settings = {
  readonly platform: {
    readonly url: string;
    readonly credentials: { readonly user: string; readonly password: string } | { readonly token: string };
    readonly timeZone: string;
    readonly timeoutMs: number;
    readonly maxConcurrency: number;
    /** The form field of the blacklist's calls. */
    readonly blacklistField: string;
  };
  /** Where recordings lie, below `/records`; null: they are off. */
  readonly recordings: { readonly url: string; readonly backupUrl: string | null } | null;
  /** The origin of the portal that may frame Vigía's panel; null: nobody may. */
  readonly portalOrigin: string | null;
  /** Calls that only public pages name. */
  readonly optional: { readonly logOff: boolean; readonly endBreak: boolean };
  readonly pollSeconds: number;
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string;
  /** Where Vigía keeps what it must not lose. */
  readonly data: {
    readonly directory: string;
    /** A PostgreSQL server instead of the embedded database in `directory`. */
    readonly url: string | null;
  };
  /** Addresses and networks of proxies whose word on where a request came from counts. */
  readonly trustedProxies: readonly string[];
  /** What sessions are signed with; null: Vigía makes one and keeps it in `data.directory`. */
  readonly authSecret: string | null;
  /** The first administrator, made when there is no account. */
  readonly admin: { readonly email: string; readonly password: string } | null;
};

/** A setting is missing or wrong. The message is one line, names the setting and its form, and never its value. */
export class SettingError extends Error {
  override readonly name = "SettingError";
}

// Without `abort` the second check would run on what is no URL, and throw.
const httpUrl = z.url({ protocol: /^https?$/, abort: true }).refine((text) => {
  const url = new URL(text);
  return url.username === "" && url.password === "" && url.search === "" && url.hash === "";
});

// It goes into a policy, where a star or a semicolon in it would mean more than one origin.
const plainHost = /^(?:[\w.-]+|\[[\da-f:.]+\])$/i;
/** With a slash at its end too, as people copy it. */
const origin = httpUrl
  .transform((text) => new URL(text))
  .refine(({ pathname, hostname }) => pathname === "/" && plainHost.test(hostname))
  .transform((url) => url.origin);
const onOff = z.enum(["on", "off"]).default("off");

/** Each setting with its check and its form in words, in the order in which they are reported. */
const settings = {
  UCONTACT_URL: [httpUrl, "the platform's address, like https://acme.ucontactcloud.com"],
  UCONTACT_USER: [z.string().optional(), "the API account's user name"],
  UCONTACT_PASSWORD: [z.string().optional(), "the API account's password"],
  UCONTACT_TOKEN: [
    z
      .string()
      .regex(/^[\x21-\x7e]+$/)
      .optional(),
    "a ready token, without spaces",
  ],
  UCONTACT_TIME_ZONE: [
    z.string().refine(isTimeZone).default("America/Montevideo"),
    "an IANA time zone, like America/Montevideo",
  ],
  UCONTACT_TIMEOUT_MS: [wholeNumber(100, 60_000).default(4000), "a whole number of ms, 100 to 60000"],
  UCONTACT_MAX_CONCURRENCY: [wholeNumber(1, 32).default(4), "a whole number, 1 to 32"],
  UCONTACT_RECORDINGS_URL: [
    httpUrl.optional(),
    "the address below which /records lies, like https://telephony.example",
  ],
  UCONTACT_RECORDINGS_BACKUP_URL: [
    httpUrl.optional(),
    "the address below which the backup's /records lies, like https://backup.example",
  ],
  UCONTACT_BLACKLIST_FIELD: [
    z
      .string()
      .regex(/^[\w.-]{1,60}$/)
      .default("blacklist"),
    "a form field's name, like blacklist",
  ],
  UCONTACT_PORTAL_ORIGIN: [
    origin.optional(),
    "an origin without a path, like https://acme.ucontactcloud.com",
  ],
  UCONTACT_LOG_OFF: [onOff, "on or off"],
  UCONTACT_END_BREAK: [onOff, "on or off"],
  POLL_SECONDS: [z.coerce.number().min(1).max(10).default(2), "a number of seconds, 1 to 10"],
  HOST: [
    z
      .string()
      .regex(/^[\w.:-]{1,253}$/)
      .default("0.0.0.0"),
    "the address to listen on, like 0.0.0.0 or 127.0.0.1",
  ],
  PORT: [wholeNumber(0, 65_535).default(3000), "a port, 0 to 65535"],
  PUBLIC_URL: [
    httpUrl.default("http://localhost:3000"),
    "the address browsers use, like http://localhost:3000",
  ],
  DATA_DIR: [z.string().default("./data"), "a folder that Vigía may write to"],
  DATABASE_URL: [
    z.url({ protocol: /^postgres(ql)?$/, hostname: /./ }).optional(),
    "a PostgreSQL address, like postgres://user:password@host/database",
  ],
  TRUSTED_PROXIES: [
    z
      .string()
      .default("")
      .transform((text) => text.split(/[\s,]+/).filter((one) => one !== ""))
      .refine(areNetworks),
    "addresses or networks with commas between them, like 127.0.0.1, 10.0.0.0/8",
  ],
  AUTH_SECRET: [z.string().min(16).max(500).optional(), "16 characters or more that nobody can guess"],
  ADMIN_EMAIL: [z.email().max(200).optional(), "an email address"],
  ADMIN_PASSWORD: [z.string().min(8).max(128).optional(), "8 to 128 characters"],
} as const satisfies Record<string, readonly [z.ZodType, string]>;

type Name = keyof typeof settings;
type Value<N extends Name> = z.output<(typeof settings)[N][0]>;

/**
 * Reads and checks every setting; an empty one counts as not set.
 * @throws SettingError for the first that is missing or wrong
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const read = <N extends Name>(name: N): Value<N> => {
    const [schema, form] = settings[name];
    const text = name.endsWith("_PASSWORD") ? environment[name] : environment[name]?.trim();
    const given = text === undefined || text === "" ? undefined : text;
    const result = schema.safeParse(given);
    if (!result.success) {
      throw new SettingError(
        `${name} is ${given === undefined ? "missing" : "not valid"}: it must be ${form}.`,
      );
    }
    return result.data as Value<N>;
  };

  return {
    platform: {
      url: read("UCONTACT_URL"),
      credentials: credentials(read("UCONTACT_USER"), read("UCONTACT_PASSWORD"), read("UCONTACT_TOKEN")),
      timeZone: read("UCONTACT_TIME_ZONE"),
      timeoutMs: read("UCONTACT_TIMEOUT_MS"),
      maxConcurrency: read("UCONTACT_MAX_CONCURRENCY"),
      blacklistField: read("UCONTACT_BLACKLIST_FIELD"),
    },
    recordings: recordings(read("UCONTACT_RECORDINGS_URL"), read("UCONTACT_RECORDINGS_BACKUP_URL")),
    portalOrigin: portalOrigin(read("UCONTACT_PORTAL_ORIGIN"), read("PUBLIC_URL")),
    optional: {
      logOff: read("UCONTACT_LOG_OFF") === "on",
      endBreak: read("UCONTACT_END_BREAK") === "on",
    },
    pollSeconds: read("POLL_SECONDS"),
    host: read("HOST"),
    port: read("PORT"),
    publicUrl: read("PUBLIC_URL"),
    data: { directory: read("DATA_DIR"), url: read("DATABASE_URL") ?? null },
    trustedProxies: read("TRUSTED_PROXIES"),
    authSecret: read("AUTH_SECRET") ?? null,
    admin: administrator(read("ADMIN_EMAIL"), read("ADMIN_PASSWORD")),
  };
}

function recordings(url: string | undefined, backupUrl: string | undefined): Settings["recordings"] {
  if (url !== undefined) return { url, backupUrl: backupUrl ?? null };
  if (backupUrl === undefined) return null;
  throw new SettingError("UCONTACT_RECORDINGS_URL is missing: UCONTACT_RECORDINGS_BACKUP_URL is set.");
}

/** Into another site's frame a browser sends only cookies of https, or of its own machine. */
function portalOrigin(origin: string | undefined, publicUrl: string): Settings["portalOrigin"] {
  if (origin === undefined) return null;
  const { protocol, hostname } = new URL(publicUrl);
  if (protocol === "https:" || ["localhost", "127.0.0.1", "[::1]"].includes(hostname)) return origin;
  throw new SettingError("PUBLIC_URL is not valid: with UCONTACT_PORTAL_ORIGIN it must be an https address.");
}

function administrator(email: string | undefined, password: string | undefined): Settings["admin"] {
  if (email === undefined && password === undefined) return null;
  if (email === undefined) throw new SettingError("ADMIN_EMAIL is missing: ADMIN_PASSWORD is set.");
  if (password === undefined) throw new SettingError("ADMIN_PASSWORD is missing: ADMIN_EMAIL is set.");
  return { email, password };
}

function credentials(
  user: string | undefined,
  password: string | undefined,
  token: string | undefined,
): Settings["platform"]["credentials"] {
  const one = "either UCONTACT_USER and UCONTACT_PASSWORD, or UCONTACT_TOKEN";
  if (token !== undefined) {
    if (user === undefined && password === undefined) return { token };
    throw new SettingError(`UCONTACT_TOKEN is set beside an account: set ${one}.`);
  }
  if (user === undefined) throw new SettingError(`UCONTACT_USER is missing: set ${one}.`);
  if (password === undefined) throw new SettingError(`UCONTACT_PASSWORD is missing: set ${one}.`);
  return { user, password };
}

function wholeNumber(min: number, max: number) {
  return z.coerce.number().int().min(min).max(max);
}

function areNetworks(networks: string[]): boolean {
  try {
    proxyAddress.compile(networks);
    return true;
  } catch {
    return false;
  }
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
