import { describe, expect, test } from "vitest";
import { readSettings, SettingError } from "./env";

const least = {
  UCONTACT_URL: "https://acme.ucontactcloud.com",
  UCONTACT_USER: "supervisor",
  UCONTACT_PASSWORD: "s3cret word",
};

/** What is said about these settings; throws when they are accepted. */
function complaint(settings: Record<string, string | undefined>): string {
  try {
    readSettings({ ...least, ...settings });
  } catch (error) {
    if (error instanceof SettingError) return error.message;
    throw error;
  }
  throw new Error("The settings are accepted.");
}

test("an address and an account are enough", () => {
  expect(readSettings(least)).toEqual({
    platform: {
      url: "https://acme.ucontactcloud.com",
      credentials: { user: "supervisor", password: "s3cret word" },
      timeZone: "America/Montevideo",
      timeoutMs: 4000,
      maxConcurrency: 4,
      blacklistField: "blacklist",
    },
    recordings: null,
    portalOrigin: null,
    optional: { logOff: false, endBreak: false },
    pollSeconds: 2,
    host: "0.0.0.0",
    port: 3000,
    publicUrl: "http://localhost:3000",
    data: { directory: "./data", url: null },
    trustedProxies: [],
    authSecret: null,
    admin: null,
  });
});

test("an empty setting counts as not set, spaces around one are none of it; but a password is as it is", () => {
  const settings = readSettings({
    ...least,
    PORT: "",
    POLL_SECONDS: "  ",
    UCONTACT_USER: " ana ",
    UCONTACT_PASSWORD: " p ",
  });
  expect(settings).toMatchObject({
    port: 3000,
    pollSeconds: 2,
    platform: { credentials: { user: "ana", password: " p " } },
  });
});

const accepted: [string, string, object][] = [
  ["UCONTACT_URL", "http://10.0.0.5:8080/some/path", { platform: { url: "http://10.0.0.5:8080/some/path" } }],
  ["UCONTACT_TIME_ZONE", "America/Sao_Paulo", { platform: { timeZone: "America/Sao_Paulo" } }],
  ["UCONTACT_TIMEOUT_MS", "100", { platform: { timeoutMs: 100 } }],
  ["UCONTACT_TIMEOUT_MS", "60000", { platform: { timeoutMs: 60_000 } }],
  ["UCONTACT_MAX_CONCURRENCY", "1", { platform: { maxConcurrency: 1 } }],
  [
    "UCONTACT_RECORDINGS_URL",
    "https://telephony.example:8443/a",
    { recordings: { url: "https://telephony.example:8443/a", backupUrl: null } },
  ],
  ["UCONTACT_BLACKLIST_FIELD", "black.list-1", { platform: { blacklistField: "black.list-1" } }],
  ["UCONTACT_PORTAL_ORIGIN", "https://acme.example:8443", { portalOrigin: "https://acme.example:8443" }],
  ["UCONTACT_PORTAL_ORIGIN", "https://Acme.example:443/", { portalOrigin: "https://acme.example" }],
  ["UCONTACT_LOG_OFF", "on", { optional: { logOff: true, endBreak: false } }],
  ["UCONTACT_END_BREAK", "on", { optional: { logOff: false, endBreak: true } }],
  ["UCONTACT_END_BREAK", "off", { optional: { logOff: false, endBreak: false } }],
  ["POLL_SECONDS", "1", { pollSeconds: 1 }],
  ["POLL_SECONDS", "2.5", { pollSeconds: 2.5 }],
  ["POLL_SECONDS", "10", { pollSeconds: 10 }],
  ["HOST", "::1", { host: "::1" }],
  ["HOST", "localhost", { host: "localhost" }],
  ["TRUSTED_PROXIES", "127.0.0.1, 10.0.0.0/8", { trustedProxies: ["127.0.0.1", "10.0.0.0/8"] }],
  ["AUTH_SECRET", "a secret of many letters", { authSecret: "a secret of many letters" }],
  ["PORT", "0", { port: 0 }],
  ["PORT", "65535", { port: 65_535 }],
  ["PUBLIC_URL", "https://vigia.example", { publicUrl: "https://vigia.example" }],
  ["DATA_DIR", "/var/lib/vigia", { data: { directory: "/var/lib/vigia", url: null } }],
  ["DATABASE_URL", "postgres://u:p@db/vigia", { data: { url: "postgres://u:p@db/vigia" } }],
  [
    "DATABASE_URL",
    "postgresql://db:5433/vigia?sslmode=require",
    { data: { url: "postgresql://db:5433/vigia?sslmode=require" } },
  ],
];

test.each(accepted)("%s may be %s", (name, value, settings) => {
  expect(readSettings({ ...least, [name]: value })).toMatchObject(settings);
});

describe("a setting of another form", () => {
  const wrong: [string, string, RegExp][] = [
    ["UCONTACT_URL", "sesame-nonsense", /like https:\/\/acme/],
    ["UCONTACT_URL", "acme.sesame.example", /like https:\/\/acme/],
    ["UCONTACT_URL", "http:///", /like https:\/\/acme/],
    ["UCONTACT_URL", "ftp://sesame.example", /like https:\/\/acme/],
    ["UCONTACT_URL", "https://user:sesame@acme.example", /like https:\/\/acme/],
    ["UCONTACT_URL", "https://sesame@acme.example", /like https:\/\/acme/],
    ["UCONTACT_URL", "https://:sesame@acme.example", /like https:\/\/acme/],
    ["UCONTACT_URL", "https://acme.example/?token=sesame", /like https:\/\/acme/],
    ["UCONTACT_URL", "https://acme.example/#sesame", /like https:\/\/acme/],
    ["UCONTACT_TIME_ZONE", "Sesame/Street", /like America\/Montevideo/],
    ["UCONTACT_TIMEOUT_MS", "99", /100 to 60000/],
    ["UCONTACT_TIMEOUT_MS", "60001", /100 to 60000/],
    ["UCONTACT_TIMEOUT_MS", "4 s", /100 to 60000/],
    ["UCONTACT_TIMEOUT_MS", "4000.5", /100 to 60000/],
    ["UCONTACT_MAX_CONCURRENCY", "33", /1 to 32/],
    ["UCONTACT_MAX_CONCURRENCY", "0", /1 to 32/],
    ["UCONTACT_RECORDINGS_URL", "telephony.sesame.example", /\/records lies/],
    ["UCONTACT_RECORDINGS_URL", "file:///sesame", /\/records lies/],
    ["UCONTACT_RECORDINGS_URL", "https://a:sesame@telephony.example", /\/records lies/],
    ["UCONTACT_RECORDINGS_BACKUP_URL", "ftp://sesame.example", /the backup's \/records/],
    ["UCONTACT_BLACKLIST_FIELD", "open sesame", /like blacklist/],
    ["UCONTACT_PORTAL_ORIGIN", "https://sesame.example/path", /without a path/],
    ["UCONTACT_PORTAL_ORIGIN", "sesame.example", /without a path/],
    ["UCONTACT_PORTAL_ORIGIN", "*", /without a path/],
    ["UCONTACT_PORTAL_ORIGIN", "https://*.sesame.example", /without a path/],
    ["UCONTACT_PORTAL_ORIGIN", "https://a.example;script-src.sesame", /without a path/],
    ["UCONTACT_PORTAL_ORIGIN", "https://a.example https://sesame.example", /without a path/],
    ["UCONTACT_LOG_OFF", "sesame", /on or off/],
    ["UCONTACT_END_BREAK", "sesame", /on or off/],
    ["POLL_SECONDS", "0.99", /1 to 10/],
    ["POLL_SECONDS", "10.1", /1 to 10/],
    ["POLL_SECONDS", "NaN", /1 to 10/],
    ["POLL_SECONDS", "Infinity", /1 to 10/],
    ["HOST", "a host", /like 0\.0\.0\.0/],
    ["TRUSTED_PROXIES", "the-proxy", /like 127\.0\.0\.1/],
    ["AUTH_SECRET", "short sesame", /16 characters or more/],
    ["ADMIN_EMAIL", "sesame", /an email address/],
    ["ADMIN_PASSWORD", "sesame", /8 to 128 characters/],
    ["PORT", "65536", /0 to 65535/],
    ["PORT", "-8081", /0 to 65535/],
    ["PORT", "http", /0 to 65535/],
    ["PUBLIC_URL", "vigia.sesame.example", /like http:\/\/localhost:3000/],
    ["DATABASE_URL", "sesame", /like postgres:\/\/user/],
    ["DATABASE_URL", "mysql://u:sesame@db/vigia", /like postgres:\/\/user/],
    ["DATABASE_URL", "postgres:sesame", /like postgres:\/\/user/],
  ];

  test.each(wrong)("%s=%s: one line that names it and its form, never its value", (name, value, form) => {
    const message = complaint({ [name]: value });
    expect(message).toMatch(new RegExp(`^${name} is not valid: it must be .+\\.$`));
    expect(message).toMatch(form);
    expect(message).not.toContain("\n");
    // A short number may stand in the form's own words.
    if (value.length > 4) expect(message).not.toContain(value);
    expect(message.toLowerCase()).not.toContain("sesame");
  });

  test("is told of the first that is wrong alone", () => {
    expect(complaint({ UCONTACT_URL: "x", PORT: "x" })).toMatch(/^UCONTACT_URL/);
  });
});

test("a panel in another site's frame needs https, or the machine's own name", () => {
  const portal = { ...least, UCONTACT_PORTAL_ORIGIN: "https://acme.example" };
  for (const url of ["https://vigia.example", "http://localhost:3000", "http://127.0.0.1:8080"]) {
    expect(readSettings({ ...portal, PUBLIC_URL: url }).portalOrigin).toBe("https://acme.example");
  }
  expect(complaint({ ...portal, PUBLIC_URL: "http://vigia.example" })).toBe(
    "PUBLIC_URL is not valid: with UCONTACT_PORTAL_ORIGIN it must be an https address.",
  );
});

test("recordings lie in a backup too, but never there alone", () => {
  const backup = { UCONTACT_RECORDINGS_BACKUP_URL: "https://backup.example" };
  expect(
    readSettings({ ...least, ...backup, UCONTACT_RECORDINGS_URL: "https://telephony.example" }).recordings,
  ).toEqual({ url: "https://telephony.example", backupUrl: "https://backup.example" });
  expect(complaint(backup)).toBe(
    "UCONTACT_RECORDINGS_URL is missing: UCONTACT_RECORDINGS_BACKUP_URL is set.",
  );
});

describe("how to get in", () => {
  const one = "set either UCONTACT_USER and UCONTACT_PASSWORD, or UCONTACT_TOKEN.";

  test("a token will do", () => {
    const settings = { UCONTACT_URL: least.UCONTACT_URL, UCONTACT_TOKEN: "c2VzYW1l+/=" };
    expect(readSettings(settings).platform.credentials).toEqual({ token: "c2VzYW1l+/=" });
  });

  test.each<[Record<string, string | undefined>, string]>([
    [
      { UCONTACT_URL: undefined },
      "UCONTACT_URL is missing: it must be the platform's address, like https://acme.ucontactcloud.com.",
    ],
    [{ UCONTACT_USER: undefined }, `UCONTACT_USER is missing: ${one}`],
    [{ UCONTACT_PASSWORD: undefined }, `UCONTACT_PASSWORD is missing: ${one}`],
    [{ UCONTACT_PASSWORD: "" }, `UCONTACT_PASSWORD is missing: ${one}`],
    [{ UCONTACT_USER: undefined, UCONTACT_PASSWORD: undefined }, `UCONTACT_USER is missing: ${one}`],
    [{ UCONTACT_TOKEN: "sesame" }, `UCONTACT_TOKEN is set beside an account: ${one}`],
    [
      { UCONTACT_TOKEN: "open sesame" },
      "UCONTACT_TOKEN is not valid: it must be a ready token, without spaces.",
    ],
    [
      { UCONTACT_TOKEN: "open\nsesame" },
      "UCONTACT_TOKEN is not valid: it must be a ready token, without spaces.",
    ],
  ])("%o: %s", (settings, message) => {
    expect(complaint(settings)).toBe(message);
  });
});
