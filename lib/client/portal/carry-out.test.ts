import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { carryOut } from "./carry-out";
import { PortalLine } from "./line";

const portalOrigin = "https://portal.example";
const guid = "020f9687-adc6-46ca-b675-e96c9d1606ef";
const message = { action: "hangup" };
const vigia = vi.fn<typeof fetch>();

beforeEach(() => {
  vi.useFakeTimers();
  vigia.mockReset();
  vi.stubGlobal("fetch", vigia);
});
afterEach(() => {
  vi.useRealTimers();
});

/** A portal that answers each message so; undefined: not at all. */
function portalThat(answer: unknown) {
  const posts: unknown[] = [];
  let hear: (event: MessageEvent) => void = () => {};
  const portal = {
    postMessage(text: string) {
      posts.push(JSON.parse(text).data);
      if (answer === undefined) return;
      const data = JSON.stringify({ data: answer });
      queueMicrotask(() => hear({ origin: portalOrigin, source: portal, data } as unknown as MessageEvent));
    },
  };
  const here = {
    origin: "https://vigia.example",
    name: "",
    addEventListener(_: "message", heard: typeof hear) {
      hear = heard;
    },
    removeEventListener: () => {},
  };
  return { line: new PortalLine({ here, portal, portalOrigin, now: Date.now }), posts };
}

const requests = () =>
  vigia.mock.calls.map(([path, init]) => [init?.method, String(path), JSON.parse(String(init?.body))]);
const recorded = async (carried: Awaited<ReturnType<typeof carryOut>>) => {
  await vi.runAllTimersAsync();
  return carried.kind === "asked" ? carried.recorded : undefined;
};

test("Vigía is asked first, then the portal, then Vigía is told, under one key", async () => {
  const { line, posts } = portalThat(1);
  vigia.mockImplementation(async () => {
    if (vigia.mock.calls.length === 1) expect(posts).toEqual([]);
    return Response.json({ message });
  });
  const onAsked = vi.fn();
  const carried = await carryOut(line, { verb: "hang_up" }, onAsked);
  expect(carried).toMatchObject({ kind: "asked", report: { result: "done", guid: null } });
  expect(await recorded(carried)).toBe(true);
  expect(onAsked).toHaveBeenCalledTimes(1);
  expect(posts).toEqual([message]);
  const key = new Headers(vigia.mock.calls[0]![1]!.headers).get("idempotency-key");
  expect(requests()).toEqual([
    ["POST", "/api/portal/actions", { verb: "hang_up" }],
    ["PUT", `/api/portal/actions/${key}`, { result: "done", guid: null }],
  ]);
});

test("without Vigía’s word the portal is asked for nothing", async () => {
  const { line, posts } = portalThat(1);
  const error = { code: "not_allowed", message: "No." };
  vigia.mockResolvedValueOnce(Response.json({ error }, { status: 403 }));
  expect(await carryOut(line, { verb: "hang_up" }, () => {})).toEqual({ kind: "denied", error });
  vigia.mockRejectedValueOnce(new TypeError("Failed to fetch"));
  expect(await carryOut(line, { verb: "hang_up" }, () => {})).toEqual({ kind: "unanswered" });
  expect(posts).toEqual([]);
});

test.each([
  ["call", { guid }, { result: "done", guid }],
  ["call", { guid: "0" }, { result: "refused" }],
  ["call", undefined, { result: "no_answer" }],
  ["hang_up", 0, { result: "refused" }],
  ["hang_up", undefined, { result: "no_answer" }],
] as const)("%s that the portal answers by %j is told as what it is", async (verb, answer, report) => {
  const { line } = portalThat(answer);
  vigia.mockImplementation(async () => Response.json({ message }));
  const input =
    verb === "call"
      ? { verb, campaign: "Sales->", callerId: "2400", destination: "099" }
      : ({ verb } as const);
  const carrying = carryOut(line, input, () => {});
  await vi.advanceTimersByTimeAsync(10_000);
  const carried = await carrying;
  expect(carried).toMatchObject({ kind: "asked", report });
  await recorded(carried);
  expect(requests().at(-1)?.[2]).toEqual(report);
});

test("what Vigía does not hear is told again, a few times, and never to the portal", async () => {
  const { line, posts } = portalThat(1);
  vigia.mockResolvedValueOnce(Response.json({ message })).mockRejectedValue(new TypeError("Failed to fetch"));
  const carried = await carryOut(line, { verb: "hang_up" }, () => {});
  expect(await recorded(carried)).toBe(false);
  expect(requests().map(([method]) => method)).toEqual(["POST", "PUT", "PUT", "PUT"]);
  expect(posts).toHaveLength(1);
});
