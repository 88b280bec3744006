import { once } from "node:events";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { expect, test } from "@/e2e/fixtures";
import { administrator } from "@/e2e/sign-in";
import { linkSchema, usersAnswer } from "@/lib/contracts/accounts";
import { apiErrorAnswer } from "@/lib/contracts/actions";
import { pairingAnswer } from "@/lib/contracts/walls";

// What somebody finds who looks for what they should not find, over plain HTTP.

const userId = "nobody";
/** Every route that takes a body, and whether it is open to who is not signed in. */
const takers = [
  ["POST", "/api/auth/sign-in/email", "everybody"],
  ["POST", "/api/auth/reset-password", "everybody"],
  ["POST", "/api/setup", "everybody"],
  ["POST", "/api/account/password", "people"],
  ["PUT", "/api/account/preferences", "people"],
  ["POST", "/api/agents/hangup", "people"],
  ["POST", "/api/users", "people"],
  ["PATCH", `/api/users/${userId}`, "people"],
  ["POST", "/api/boards", "people"],
  ["PUT", "/api/boards/nothing", "people"],
  ["POST", "/api/walls", "people"],
  ["PATCH", "/api/walls/nothing", "people"],
  ["PUT", "/api/settings/campaigns", "people"],
  ["PUT", "/api/settings/agents", "people"],
  ["PUT", "/api/settings/general", "people"],
] as const;

const oddBodies = [
  "",
  "null",
  "[]",
  '"text"',
  "{",
  "\u0000",
  "1e999",
  '{"__proto__":{"role":"admin"},"constructor":null}',
  `${"[".repeat(30_000)}${"]".repeat(30_000)}`,
  JSON.stringify({
    email: "\u0000' or 1=1 --",
    token: "\u0000",
    password: "\u0000'; drop table user; --",
    name: "\u0000",
  }),
  JSON.stringify({ email: ["a@b.co"], password: { $ne: "" }, token: {}, code: [], scope: "everything" }),
];

/** What tells of how Vigía is made or where the platform is. */
const innards =
  /\bat \S+ \(|\.(?:m?js|tsx?):\d|node_modules|sqlite|\bselect\b.*\bfrom\b|Integra|better-auth/i;

const attributes = ["Path=/", "HttpOnly", "SameSite=Lax"];

test("cookies are for Vigía's own pages alone, out of reach of scripts", async ({ vigia, cookie }) => {
  const post = (path: string, init: RequestInit) =>
    fetch(`${vigia.url}${path}`, { method: "POST", redirect: "manual", ...init });
  const json = { "Content-Type": "application/json" };
  const answers = [
    await post("/api/auth/sign-in/email", { headers: json, body: JSON.stringify(administrator) }),
    await post("/api/auth/sign-in/form", { body: new URLSearchParams(administrator) }),
    await post("/api/tv/pairing", {}),
    await post("/api/auth/sign-out", { headers: { cookie: "vigia.session_token=somebody.signature" } }),
    await fetch(`${vigia.url}/api/account/preferences`, {
      method: "PUT",
      headers: { ...json, cookie },
      body: JSON.stringify({ language: "en", landing: "/" }),
    }),
  ];
  for (const answer of answers) {
    const set = answer.headers.getSetCookie();
    expect([answer.url, set.length > 0]).toEqual([answer.url, true]);
    for (const one of set) {
      for (const attribute of attributes) expect(one).toContain(attribute);
      expect(one).not.toMatch(/Domain=/i);
      // Over plain HTTP no browser would keep it.
      expect(one).not.toMatch(/Secure/i);
    }
    expect(answer.headers.get("cache-control")).toBe("no-store");
  }
});

test("pages run scripts by a nonce alone, and stand in no other page's frame", async ({ vigia, cookie }) => {
  const nonces = new Set<string>();
  const pages = [
    ["/sign-in", 200],
    ["/tv", 200],
    ["/", 200],
    ["/settings/users", 200],
    ["/boards/floor", 200],
    ["/portal", 200],
    ["/nothing/there", 404],
  ] as const;
  for (const [path, status] of pages) {
    const known: Record<string, string> = path === "/sign-in" || path === "/tv" ? {} : { cookie };
    const page = await fetch(`${vigia.url}${path}`, { headers: known });
    expect([path, page.status]).toEqual([path, status]);
    const policy = page.headers.get("content-security-policy") ?? "";
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? "";
    const nonce = /'nonce-([^']+)'/.exec(scripts)?.[1] ?? "";
    expect(scripts).toBe(`'self' 'nonce-${nonce}' 'strict-dynamic'`);
    for (const rule of [
      "frame-ancestors 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
    ])
      expect(policy).toContain(rule);
    nonces.add(nonce);
    const html = await page.text();
    const tags = html.match(/<script\b[^>]*>/g) ?? [];
    expect(tags.length).toBeGreaterThan(0);
    for (const tag of tags) expect([path, tag]).toEqual([path, expect.stringContaining(`nonce="${nonce}"`)]);
    expect(html).not.toMatch(/<[^>]+ on[a-z]+="/);
  }
  expect(nonces.size).toBe(pages.length);
});

test("the API's answers are no pages: nothing in them runs, and nobody frames or guesses them", async ({
  vigia,
  cookie,
}) => {
  for (const path of ["/api/floor", "/api/users", "/api/nothing", "/api/audit/export", "/api/tv/pairing"]) {
    for (const headers of [{ cookie }, { cookie: "" }]) {
      const answer = await fetch(`${vigia.url}${path}`, { headers });
      expect([path, answer.headers.get("content-security-policy")]).toEqual([
        path,
        "default-src 'none'; frame-ancestors 'none'",
      ]);
      expect([path, answer.headers.get("x-content-type-options")]).toEqual([path, "nosniff"]);
      expect([path, answer.headers.get("cache-control")]).toEqual([
        path,
        expect.stringMatching(/no-store|no-cache/),
      ]);
      expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    }
  }
});

/** Begins a request whose body never comes, or comes without its length; the answer. */
async function send(url: string, headers: Record<string, string>, body: string | null) {
  const asked = httpRequest(url, { method: "POST", headers });
  // The other end may close on what it does not want.
  asked.on("error", () => undefined);
  if (body === null) asked.flushHeaders();
  else asked.end(body);
  const [response] = (await once(asked, "response")) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  asked.destroy();
  return { status: response.statusCode, headers: response.headers, text: Buffer.concat(chunks).toString() };
}

for (const path of ["/api/boards", "/api/auth/sign-in/email", "/api/setup", "/api/auth/reset-password"]) {
  test(`${path} refuses a body that is too large, before it has come where its length is told`, async ({
    vigia,
    cookie,
  }) => {
    const told = await send(`${vigia.url}${path}`, { cookie, "content-length": "100000000" }, null);
    const counted = await send(
      `${vigia.url}${path}`,
      { cookie, "transfer-encoding": "chunked" },
      " ".repeat(70_000),
    );
    for (const { status, text } of [told, counted]) {
      expect(status).toBe(413);
      expect(apiErrorAnswer.parse(JSON.parse(text)).error.code).toBe("too_large");
    }
  });
}

test("the sign-in form leads back from a body that is too large", async ({ vigia }) => {
  const url = `${vigia.url}/api/auth/sign-in/form`;
  const told = await send(url, { "content-length": "100000000" }, null);
  const counted = await send(url, { "transfer-encoding": "chunked" }, " ".repeat(70_000));
  for (const { status, headers } of [told, counted])
    expect([status, headers.location]).toEqual([303, "/sign-in?error=wrong"]);
});

for (const [method, path, open] of takers) {
  test(`${method} ${path} refuses what it cannot read, and tells nothing of itself`, async ({
    vigia,
    simulator,
    cookie,
  }) => {
    for (const body of oddBodies) {
      for (const type of ["application/json", "text/plain", "multipart/form-data; boundary=x"]) {
        const headers = { cookie, "content-type": type, "idempotency-key": "odd" };
        const answer = await fetch(`${vigia.url}${path}`, { method, headers, body });
        const text = await answer.text();
        const { code } = apiErrorAnswer.parse(JSON.parse(text)).error;
        expect([body, answer.status, code]).toEqual([body, 400, "invalid_request"]);
        expect(text).not.toMatch(innards);
        expect(text).not.toContain(String(simulator.port));
        if (type !== "application/json" || open === "everybody") continue;
        const nobody = await fetch(`${vigia.url}${path}`, { method, body });
        expect([nobody.status, apiErrorAnswer.parse(await nobody.json()).error.code]).toEqual([
          401,
          "not_signed_in",
        ]);
      }
    }
  });
}

test("what goes wrong on the platform tells nothing of where it is", async ({ vigia, simulator, cookie }) => {
  const { agents } = simulator.world;
  const [location = ""] = agents.keys();
  simulator.faults.set({ reset: true });
  const headers = { cookie, "idempotency-key": "platform-gone", "content-type": "application/json" };
  const answers = [
    await fetch(`${vigia.url}/api/agents/hangup`, {
      method: "POST",
      headers,
      body: JSON.stringify({ campaign: "Ventas<-", location, expected: { code: 2, stateSince: null } }),
    }),
    await fetch(`${vigia.url}/api/floor`, { headers }),
    await fetch(`${vigia.url}/readyz`),
  ];
  for (const answer of answers) {
    const text = await answer.text();
    expect(text).not.toMatch(innards);
    expect(text).not.toContain(String(simulator.port));
  }
});

test("the library that keeps accounts serves nothing by itself", async ({ vigia, cookie }) => {
  const theirs = [
    ...["get-session", "list-sessions", "sign-up/email", "change-password", "change-email", "update-user"],
    ...["delete-user", "revoke-sessions", "revoke-session", "request-password-reset", "forget-password"],
    ...[
      "verify-email",
      "send-verification-email",
      "sign-in/social",
      "sign-in/username",
      "error",
      "ok",
      "token",
    ],
    ...["callback/google", "reset-password/token", "account-info", "link-social", "admin/list-users"],
  ];
  for (const name of theirs) {
    for (const method of ["GET", "POST"]) {
      const url = `${vigia.url}/api/auth/${name}`;
      const answer = await fetch(url, { method, headers: { cookie } });
      expect([name, answer.status, answer.headers.getSetCookie()]).toEqual([name, 404, []]);
      expect(apiErrorAnswer.parse(await answer.json()).error.code).toBe("not_found");
      expect([name, (await fetch(url, { method })).status]).toEqual([name, 401]);
    }
  }
});

test("what must stay secret is not in the log: passwords, sessions, links, codes, passes", async ({
  vigia,
  cookie,
  signIn,
}) => {
  await signIn({ name: "Paz" });
  const json = { cookie, "Content-Type": "application/json" };
  const { users } = usersAnswer.parse(
    await (await fetch(`${vigia.url}/api/users`, { headers: json })).json(),
  );
  const paz = users.find(({ name }) => name === "Paz");
  const post = (path: string, body: unknown) =>
    fetch(`${vigia.url}${path}`, { method: "POST", headers: json, body: JSON.stringify(body) });
  const { url } = linkSchema.parse(await (await post(`/api/users/${paz?.id}/reset`, {})).json());
  const token = new URL(url).searchParams.get("token") ?? "";
  const chosen = "a password chosen by link";
  expect((await post("/api/auth/reset-password", { token, password: chosen })).status).toBe(200);
  await post("/api/auth/sign-in/email", { email: administrator.email, password: "a wrong guess" });
  await post("/api/account/password", { current: "another wrong guess", password: "a new password" });
  const pairing = await post("/api/tv/pairing", {});
  const { code } = pairingAnswer.parse(await pairing.json());
  expect((await post("/api/walls", { code, name: "Hall", board: "floor" })).status).toBe(200);

  const values = [cookie, ...pairing.headers.getSetCookie()].flatMap((pairs) =>
    pairs.split("; ").map((pair) => pair.slice(pair.indexOf("=") + 1)),
  );
  const secrets = [
    ...values
      .filter((value) => value.length > 20)
      .map((value) => decodeURIComponent(value).split(".")[0] ?? ""),
    ...[administrator.password, "a password for a test", token, chosen, code, code.replace("-", "")],
    ...["a wrong guess", "another wrong guess", "a new password"],
  ];
  expect(secrets.length).toBeGreaterThan(9);
  expect(vigia.log()).toContain('"verb":"reset_password"');
  for (const secret of secrets) expect(vigia.log()).not.toContain(secret);
});
