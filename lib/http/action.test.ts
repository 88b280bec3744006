import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { POST } from "@/app/api/agents/hangup/route";
import type { Caller } from "@/lib/actions/carry-out";
import { createActionLimits } from "@/lib/actions/limits";
import { Refusal } from "@/lib/actions/refusal";
import { apiErrorAnswer, apiErrorCodes } from "@/lib/contracts/actions";
import type { Viewer } from "@/lib/domain/access";
import { person } from "@/lib/domain/examples";
import { readSettings } from "@/lib/env";
import { log } from "@/lib/log";
import type { Vigia } from "@/lib/vigia";
import { answerAction } from "./action";

const input = {
  campaign: "Sales<-",
  location: "SIP/1010",
  expected: { code: 2, stateSince: "2026-03-02T12:00:00.000Z" },
};

const carriedOut = vi.fn();
let viewer: Viewer | null;

beforeEach(() => {
  carriedOut.mockReset().mockResolvedValue({ outcome: "ended" });
  const settings = readSettings({
    UCONTACT_URL: "https://acme.ucontactcloud.com",
    UCONTACT_TOKEN: "token",
    PORT: "3000",
    PUBLIC_URL: "https://vigia.example/somewhere",
  });
  viewer = person();
  const running = {
    kind: "running",
    settings,
    access: { viewerOf: () => viewer },
    actions: {
      async carryOut(_: unknown, { admit, ...caller }: Caller, asked: unknown) {
        await admit?.();
        return carriedOut(caller, asked);
      },
    },
    hangUp: () => ({}),
    actionLimits: createActionLimits(),
  };
  globalThis.vigia = Promise.resolve(running as unknown as Vigia);
});

afterEach(() => {
  globalThis.vigia = undefined;
});

type Given = { readonly body?: BodyInit | null; readonly headers?: Record<string, string | null> };

async function post({ body = JSON.stringify(input), headers = {} }: Given = {}) {
  const given: Record<string, string | null> = { "idempotency-key": "key-1", ...headers };
  const kept = Object.entries(given).flatMap(([name, value]) =>
    value === null ? [] : [[name, value] as const],
  );
  const request = new Request("http://localhost:3000/api/agents/hangup", {
    method: "POST",
    headers: new Headers(kept.map(([name, value]) => [name, value])),
    body,
    ...(body instanceof ReadableStream ? { duplex: "half" } : {}),
  });
  const response = await POST(request, { params: Promise.resolve({}) });
  return { status: response.status, headers: response.headers, json: (await response.json()) as unknown };
}

/** A body of so many bytes in pieces, without a Content-Length; counts the pieces that were taken. */
function stream(bytes: number) {
  const taken = { pieces: 0, givenUp: false };
  const piece = new Uint8Array(16 * 1024).fill(32);
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (taken.pieces * piece.length >= bytes) return controller.close();
      taken.pieces += 1;
      controller.enqueue(piece);
    },
    cancel() {
      taken.givenUp = true;
    },
  });
  return { body, taken };
}

test("an action's answer is JSON that nobody keeps", async () => {
  const { status, headers, json } = await post();
  expect([status, json]).toEqual([200, { outcome: "ended" }]);
  expect(headers.get("cache-control")).toBe("no-store");
  expect(carriedOut).toHaveBeenCalledExactlyOnceWith(
    { actor: { kind: "user", id: "u1", name: "Eva" }, address: null, key: "key-1" },
    input,
  );
});

describe("a body", () => {
  const refused: [string, Given, string][] = [
    ["that is no JSON", { body: "{" }, "body"],
    ["that is empty", { body: "" }, "body"],
    ["that is a list", { body: "[]" }, "body"],
    ["without a field", { body: JSON.stringify({ ...input, campaign: undefined }) }, "campaign"],
    ["with a field of another form", { body: JSON.stringify({ ...input, location: 1010 }) }, "location"],
    ["with an empty name", { body: JSON.stringify({ ...input, campaign: "" }) }, "campaign"],
    ["with a field too long", { body: JSON.stringify({ ...input, location: "x".repeat(201) }) }, "location"],
    [
      "with a wrong field within",
      { body: JSON.stringify({ ...input, expected: { code: "2", stateSince: null } }) },
      "expected.code",
    ],
    [
      "with a time that is none",
      { body: JSON.stringify({ ...input, expected: { code: 2, stateSince: "noon" } }) },
      "expected.stateSince",
    ],
    ["with a field nobody knows", { body: JSON.stringify({ ...input, force: true }) }, "force"],
    ["without a key", { headers: { "idempotency-key": null } }, "Idempotency-Key"],
    ["with a key of spaces", { headers: { "idempotency-key": "a key" } }, "Idempotency-Key"],
    ["with a key too long", { headers: { "idempotency-key": "k".repeat(201) } }, "Idempotency-Key"],
  ];

  test.each(refused)("%s is an invalid request that names the field", async (_, given, field) => {
    const { status, json } = await post(given);
    expect([status, json]).toMatchObject([400, { error: { code: "invalid_request", field } }]);
    expect(carriedOut).not.toHaveBeenCalled();
  });

  test("may say that it does not know the state or its beginning", async () => {
    const unknown = { ...input, expected: { code: null, stateSince: null } };
    expect((await post({ body: JSON.stringify(unknown) })).status).toBe(200);
    expect(carriedOut).toHaveBeenCalledWith(expect.objectContaining({ key: "key-1" }), unknown);
  });

  test("that says it is too large is refused unread", async () => {
    const { body, taken } = stream(1024);
    const { status, json } = await post({ body, headers: { "content-length": "65537" } });
    expect([status, json]).toMatchObject([413, { error: { code: "too_large" } }]);
    expect(taken.pieces).toBeLessThanOrEqual(1);
  });

  test.each([null, "10"])("that is too large is refused however long it says it is (%s)", async (length) => {
    const { body, taken } = stream(10_000_000);
    const { status, json } = await post({ body, headers: { "content-length": length } });
    expect([status, json]).toMatchObject([413, { error: { code: "too_large" } }]);
    // What is left of it is not read.
    expect(taken.pieces).toBeLessThanOrEqual(6);
    expect(taken.givenUp).toBe(true);
  });

  test("of 64 kB is taken, one byte more is not", async () => {
    const filled = (bytes: number) => JSON.stringify(input).padEnd(bytes);
    expect((await post({ body: filled(65_536) })).status).toBe(200);
    expect((await post({ body: filled(65_537) })).status).toBe(413);
  });
});

test("too many of one kind in a minute: 429, when to come again, and nothing is carried out", async () => {
  for (let i = 0; i < 60; i += 1) expect((await post()).status).toBe(200);
  const { status, headers, json } = await post();
  expect([status, json]).toMatchObject([429, { error: { code: "too_many_requests" } }]);
  expect(Number(headers.get("retry-after"))).toBeGreaterThan(50);
  expect(carriedOut).toHaveBeenCalledTimes(60);
});

describe("the origin", () => {
  const origins: [string | null, string | null, boolean][] = [
    ["https://vigia.example", null, true],
    ["http://localhost:3000", null, true],
    ["http://127.0.0.1:3000", null, true],
    ["http://[::1]:3000", null, true],
    // A program that is no browser names none; a browser's own page without one says where it comes from.
    [null, null, true],
    [null, "same-origin", true],
    [null, "cross-site", false],
    [null, "same-site", false],
    [null, "none", false],
    ["https://evil.example", null, false],
    ["https://evil.example", "same-origin", false],
    ["http://vigia.example", null, false],
    ["https://vigia.example:8443", null, false],
    ["https://vigia.example.evil.example", null, false],
    ["http://localhost:3001", null, false],
    ["https://localhost:3000", null, false],
    ["null", null, false],
  ];

  test.each(origins)("%s (Sec-Fetch-Site: %s) is let through: %s", async (origin, site, passes) => {
    const { status, json } = await post({ headers: { origin, "sec-fetch-site": site } });
    if (passes) expect(status).toBe(200);
    else expect([status, json]).toMatchObject([403, { error: { code: "wrong_origin" } }]);
    expect(carriedOut).toHaveBeenCalledTimes(passes ? 1 : 0);
  });

  test("is looked at before the body, and the body's size before its form, that before the key", async () => {
    const foreign = { origin: "https://evil.example" };
    const large = { body: "x".repeat(70_000) };
    const without = { "idempotency-key": null };
    expect((await post({ ...large, headers: { ...foreign, ...without } })).status).toBe(403);
    expect((await post({ ...large, headers: without })).status).toBe(413);
    expect((await post({ body: "{}", headers: without })).json).toMatchObject({
      error: { field: "campaign" },
    });
  });
});

describe("a refusal", () => {
  const statuses: Record<string, number> = {
    not_signed_in: 401,
    not_allowed: 403,
    wrong_origin: 403,
    too_large: 413,
    invalid_request: 400,
    campaign_not_found: 404,
    agent_not_found: 404,
    not_found: 404,
    agent_state_changed: 409,
    other_campaigns_call: 409,
    key_reused: 409,
    too_many_requests: 429,
    platform_refused: 502,
    no_data_yet: 503,
    audit_unavailable: 503,
    platform_timeout: 504,
  };

  test.each(apiErrorCodes)("%s has the design's status, and the API's form", async (code) => {
    carriedOut.mockRejectedValue(new Refusal(code, "No.", { campaign: "Other<-" }));
    const { status, headers, json } = await post();
    expect(status).toBe(statuses[code]);
    expect(json).toEqual({ error: { code, message: "No.", campaign: "Other<-" } });
    expect(apiErrorAnswer.parse(json)).toEqual(json);
    expect(headers.get("cache-control")).toBe("no-store");
  });

  test("is known by its name: the class of another bundle is another class", async () => {
    const foreign = Object.assign(new Error("No."), { name: "Refusal", code: "key_reused", details: {} });
    carriedOut.mockRejectedValue(foreign);
    expect(await post()).toMatchObject({
      status: 409,
      json: { error: { code: "key_reused", message: "No." } },
    });
  });

  test("is not made of an error that nobody foresaw: that is logged, and told to nobody", async () => {
    const error = vi.spyOn(log, "error").mockReturnValue();
    await expect(answerAction(() => Promise.reject(new Error("a bug")))).rejects.toThrow("a bug");
    expect(error).toHaveBeenCalledOnce();
  });
});
