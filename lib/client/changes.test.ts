import { beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { type Intent, sendChange } from "./changes";

const schema = z.object({ board: z.string() });
const answer = vi.fn<typeof fetch>();

beforeEach(() => {
  answer.mockReset();
  vi.stubGlobal("fetch", answer);
});

const send = (intent?: Intent) => sendChange("PUT", "/api/boards/1", { name: "Sales" }, schema, intent);
const sent = (call = 0) => answer.mock.calls[call]![1]!;

test("the change carries its method, its body and its key", async () => {
  answer.mockResolvedValue(Response.json({ board: "1" }));
  expect(await send({ key: "key-1" })).toEqual({ kind: "done", answer: { board: "1" } });
  expect(answer.mock.calls[0]![0]).toBe("/api/boards/1");
  expect(sent()).toMatchObject({ method: "PUT", headers: { "Idempotency-Key": "key-1" } });
  expect(JSON.parse(String(sent().body))).toEqual({ name: "Sales" });
});

test("without a key each change has one of its own", async () => {
  answer.mockImplementation(async () => Response.json({ board: "1" }));
  await send();
  await send();
  const keys = [0, 1].map((call) => new Headers(sent(call).headers).get("idempotency-key"));
  expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
  expect(keys[0]).not.toBe(keys[1]);
});

test("what has no body sends none", async () => {
  answer.mockResolvedValue(Response.json({ board: "1" }));
  await sendChange("DELETE", "/api/boards/1", undefined, schema);
  expect(sent().body).toBeUndefined();
});

test("a refusal is told with the field that it names", async () => {
  const error = { code: "invalid_request", message: "In use.", field: "email" };
  answer.mockResolvedValue(Response.json({ error }, { status: 400 }));
  expect(await send()).toEqual({ kind: "refused", error });
});

test("who is signed out is told so, and nobody else", async () => {
  const onSignedOut = vi.fn();
  const refuse = (code: string, status: number) =>
    answer.mockResolvedValue(Response.json({ error: { code, message: "No." } }, { status }));
  refuse("not_allowed", 403);
  await send({ onSignedOut });
  expect(onSignedOut).not.toHaveBeenCalled();
  refuse("not_signed_in", 401);
  expect(await send({ onSignedOut })).toMatchObject({ kind: "refused", error: { code: "not_signed_in" } });
  expect(onSignedOut).toHaveBeenCalledOnce();
});

describe("nobody knows what became of it", () => {
  test.each<[string, () => Promise<Response>]>([
    ["no connection", () => Promise.reject(new TypeError("Failed to fetch"))],
    ["no JSON", async () => new Response("<html>", { status: 502 })],
    ["an answer of another form", async () => Response.json({ wall: "1" })],
    [
      "a code nobody knows",
      async () => Response.json({ error: { code: "odd", message: "" } }, { status: 500 }),
    ],
  ])("%s", async (_, reply) => {
    answer.mockImplementation(reply);
    expect(await send()).toEqual({ kind: "unanswered" });
  });

  test("no answer in fifteen seconds", async () => {
    const timeout = vi.spyOn(AbortSignal, "timeout").mockReturnValue(AbortSignal.abort());
    answer.mockImplementation(async (_, init) => {
      init?.signal?.throwIfAborted();
      return Response.json({ board: "1" });
    });
    expect(await send()).toEqual({ kind: "unanswered" });
    expect(timeout).toHaveBeenCalledExactlyOnceWith(15_000);
  });
});
