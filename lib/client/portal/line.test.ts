import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Answers, callAnswers, ctiAnswers, wordAnswers } from "./answers";
import { PortalLine } from "./line";

const portalOrigin = "https://portal.example";
const origin = "https://vigia.example";
const guid = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`;
const done = (digit: number) => ({ kind: "told", told: { result: "done", guid: guid(digit) } });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A portal that says what a test has it say, from wherever a test has it say it. */
function framed() {
  const posts: { text: string; targetOrigin: string }[] = [];
  const portal = {
    postMessage: (text: string, targetOrigin: string) => void posts.push({ text, targetOrigin }),
  };
  const listeners = new Set<(event: MessageEvent) => void>();
  const here = {
    origin,
    name: "panel-1",
    addEventListener: (_: "message", heard: (event: MessageEvent) => void) => void listeners.add(heard),
    removeEventListener: (_: "message", heard: (event: MessageEvent) => void) => void listeners.delete(heard),
  };
  const line = new PortalLine({ here, portal, portalOrigin, now: Date.now });
  const post = (data: unknown, from: { origin?: string; source?: unknown } = {}) => {
    const event = { data, origin: portalOrigin, source: portal, ...from } as MessageEvent;
    for (const heard of listeners) heard(event);
  };
  const say = (data: unknown, from?: { origin?: string; source?: unknown }) =>
    post(JSON.stringify({ data, sourceOrigin: portalOrigin, targetOrigin: "*", sourceWindowName: "" }), from);
  return { line, posts, listeners, post, say };
}

const call = { action: "callWithPhone", destination: "099", campaign: "Sales->" };
const noAnswer = { kind: "no_answer" };

async function silence(answers: Answers<unknown>): Promise<void> {
  await vi.advanceTimersByTimeAsync(answers.withinMs);
}

test("a message is posted as Porthole does, to the portal's origin alone", async () => {
  const { line, posts, say } = framed();
  const asked = line.ask(call, callAnswers);
  expect(posts).toHaveLength(1);
  expect(posts[0]!.targetOrigin).toBe(portalOrigin);
  expect(JSON.parse(posts[0]!.text)).toEqual({
    data: call,
    sourceOrigin: origin,
    targetOrigin: portalOrigin,
    sourceWindowName: "panel-1",
    targetWindowName: "",
  });
  say({ guid: guid(1) });
  expect(await asked).toEqual(done(1));
});

test("one question at a time: a second one is not posted", async () => {
  const { line, posts, say } = framed();
  const first = line.ask(call, callAnswers);
  expect(await line.ask({ action: "hangup" }, wordAnswers)).toEqual({ kind: "busy" });
  say({ guid: guid(1) });
  expect(await first).toEqual(done(1));
  expect(posts).toHaveLength(1);
  const second = line.ask({ action: "hangup" }, wordAnswers);
  say(1);
  expect(await second).toEqual({ kind: "told", told: { result: "done", guid: null } });
});

test("nobody but the portal is heard, by origin and by window", async () => {
  const { line, say } = framed();
  const asked = line.ask(call, callAnswers);
  say({ guid: guid(1) }, { origin: "https://evil.example" });
  say({ guid: guid(2) }, { origin: `${portalOrigin}.evil.example` });
  say({ guid: guid(3) }, { source: {} });
  say({ guid: guid(4) }, { source: null });
  await silence(callAnswers);
  expect(await asked).toEqual(noAnswer);
});

test.each([
  ["no text", { data: { guid: guid(1) } }],
  ["no JSON", "guid"],
  ["no envelope", JSON.stringify({ guid: guid(1) })],
  ["JSON that is no object", "1"],
  ["nothing", null],
])("%s is none of Porthole’s", async (_, text) => {
  const { line, post } = framed();
  const asked = line.ask(call, callAnswers);
  post(text);
  await silence(callAnswers);
  expect(await asked).toEqual(noAnswer);
});

test("an answer of another shape is not the one that was asked for", async () => {
  const { line, say } = framed();
  const asked = line.ask(call, callAnswers);
  for (const other of [1, "1", true, { CTI: {} }, { result: 1 }, {}, null, [guid(1)]]) say(other);
  say({ guid: guid(1) });
  expect(await asked).toEqual(done(1));
});

describe("a late answer", () => {
  test("is not the next question’s: that one has its own", async () => {
    const { line, say } = framed();
    const first = line.ask(call, callAnswers);
    await silence(callAnswers);
    expect(await first).toEqual(noAnswer);
    const second = line.ask(call, callAnswers);
    say({ guid: guid(1) });
    say({ guid: guid(2) });
    expect(await second).toEqual(done(2));
  });

  test("leaves the next question without one where there is but one", async () => {
    const { line, say } = framed();
    void line.ask({ action: "hangup" }, wordAnswers);
    await silence(wordAnswers);
    const second = line.ask({ action: "tag", guid: guid(1), message: "x" }, wordAnswers);
    say(1);
    await silence(wordAnswers);
    expect(await second).toEqual(noAnswer);
  });

  test("between two questions does the later one no harm", async () => {
    const { line, say } = framed();
    void line.ask(call, callAnswers);
    await silence(callAnswers);
    say({ guid: guid(1) });
    const second = line.ask(call, callAnswers);
    say({ guid: guid(2) });
    expect(await second).toEqual(done(2));
  });

  test("of another shape is not waited for, and after a minute none is", async () => {
    const { line, say } = framed();
    void line.ask(call, callAnswers);
    await silence(callAnswers);
    const cti = line.ask({ action: "CTI" }, ctiAnswers);
    say({ CTI: { campaign: "Sales->" } });
    expect(await cti).toEqual({ kind: "told", told: { campaign: "Sales->" } });
    await vi.advanceTimersByTimeAsync(60_000);
    const later = line.ask(call, callAnswers);
    say({ guid: guid(2) });
    expect(await later).toEqual(done(2));
  });

  test("that is said twice counts once", async () => {
    const { line, say } = framed();
    const first = line.ask(call, callAnswers);
    say({ guid: guid(1) });
    expect(await first).toEqual(done(1));
    const second = line.ask(call, callAnswers);
    say({ guid: guid(1) });
    say({ guid: guid(2) });
    expect(await second).toEqual(done(2));
  });
});

test("a line that is closed hears nothing", () => {
  const { line, listeners } = framed();
  expect(listeners.size).toBe(1);
  line.close();
  expect(listeners.size).toBe(0);
});
