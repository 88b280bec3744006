import { beforeEach, describe, expect, test, vi } from "vitest";
import { newKey, postHangUp } from "./hang-up";

const input = {
  campaign: "Support<-",
  location: "SIP/1010",
  expected: { code: 2, stateSince: "2026-11-22T10:00:00.000Z" },
};

const answer = vi.fn<typeof fetch>();

beforeEach(() => {
  answer.mockReset();
  vi.stubGlobal("fetch", answer);
});

test("the request carries its key and what was seen", async () => {
  answer.mockResolvedValue(Response.json({ outcome: "ended" }));
  await postHangUp(input, "key-1");
  const [url, request] = answer.mock.calls[0]!;
  expect(url).toBe("/api/agents/hangup");
  expect(request).toMatchObject({ method: "POST", headers: { "Idempotency-Key": "key-1" } });
  expect(JSON.parse(String(request?.body))).toEqual(input);
});

describe("the answer is told for what it is", () => {
  test.each(["ended", "still_in_call", "unknown"])("%s", async (outcome) => {
    answer.mockResolvedValue(Response.json({ outcome }));
    expect(await postHangUp(input, "k")).toEqual({ kind: "outcome", outcome });
  });

  test("a refusal, with what it carries", async () => {
    const present = { code: 8, key: "on_hold", stateSince: "2026-11-22T10:01:00.000Z", inCall: true };
    const error = { code: "agent_state_changed", message: "Another state.", present };
    answer.mockResolvedValue(Response.json({ error }, { status: 409 }));
    expect(await postHangUp(input, "k")).toEqual({ kind: "refused", error });
  });

  test.each([
    ["no connection", () => Promise.reject(new TypeError("Failed to fetch"))],
    ["no JSON", () => Promise.resolve(new Response("<html>", { status: 502 }))],
    ["an outcome nobody knows", () => Promise.resolve(Response.json({ outcome: "perhaps" }))],
    [
      "a code nobody knows",
      () => Promise.resolve(Response.json({ error: { code: "odd", message: "" } }, { status: 500 })),
    ],
  ])("%s is no answer", async (_, reply) => {
    answer.mockImplementation(reply);
    expect(await postHangUp(input, "k")).toEqual({ kind: "unanswered" });
  });
});

test("keys are made without a secure context, and differ", () => {
  vi.stubGlobal("crypto", { getRandomValues: crypto.getRandomValues.bind(crypto) });
  const keys = Array.from({ length: 100 }, newKey);
  expect(new Set(keys).size).toBe(100);
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{32}$/);
});
