import { describe, expect, onTestFinished, test, vi } from "vitest";
import { scriptedLog } from "@/lib/live/testing/story";
import { StoreUnavailable } from "@/lib/store/errors";
import { openStore, type Store } from "@/lib/store/store";
import { emptyFolder } from "@/lib/store/testing/places";
import { type Action, type Caller, createActions } from "./carry-out";
import { Refusal } from "./refusal";

type Input = { readonly who: string; readonly secret?: string };
type Answer = { readonly outcome: "ended" | "still_in_call" | "unknown" };

const input: Input = { who: "SIP/1010" };
const ended: Answer = { outcome: "ended" };
const reused = expect.objectContaining({ name: "Refusal", code: "key_reused" });

function caller(key = "key", more: Partial<Caller> = {}): Caller {
  return { actor: { kind: "system" }, address: "127.0.0.1", key, ...more };
}

/** A real store, which can be made to fail; the work is the test's. */
async function start(place?: Awaited<ReturnType<typeof emptyFolder>>) {
  const data = place ?? (await emptyFolder());
  const store = await openStore(data);
  onTestFinished(() => store.close());
  const failing = new Set<"begin" | "finish">();
  const orFail =
    <A extends unknown[], R>(name: "begin" | "finish", work: (...args: A) => Promise<R>) =>
    (...args: A) =>
      failing.has(name) ? Promise.reject(new StoreUnavailable("No disk.")) : work(...args);
  const flaky: Pick<Store, "begin" | "finish"> = {
    begin: orFail("begin", store.begin),
    finish: orFail("finish", store.finish),
  };
  const { log, lines } = scriptedLog();
  const actions = createActions({ store: flaky, log });
  const work = vi.fn<(input: Input) => Promise<Answer>>().mockResolvedValue(ended);
  const action: Action<Input, Answer> = {
    verb: "hang_up",
    onWhom: ({ who }) => ({ campaign: "Sales<-", target: who }),
    recorded: ({ who }) => ({ who }),
    work,
    outcomeOf: ({ outcome }) => (outcome === "ended" ? "succeeded" : "failed"),
    unknownAnswer: { outcome: "unknown" },
  };
  const press = (as = caller(), given = input) => actions.carryOut(action, as, given);
  const rows = () => store.latest(99);
  return { data, store, failing, actions, action, work, press, rows, lines };
}

/** A piece of work that ends when the test says so. */
function held() {
  let end: (answer: Answer) => void = () => undefined;
  const answer = new Promise<Answer>((resolve) => {
    end = resolve;
  });
  return { work: () => answer, end: () => end(ended) };
}

describe("a key", () => {
  test("with the same input gives the same answer, and nothing is done twice", async () => {
    const { press, work, rows } = await start();
    expect(await press()).toEqual(ended);
    expect(await press()).toEqual(ended);
    expect(work).toHaveBeenCalledOnce();
    expect(await rows()).toHaveLength(1);
  });

  test("does nothing twice while the first is still running", async () => {
    const { press, work } = await start();
    const { work: running, end } = held();
    work.mockImplementation(running);
    const both = [press(), press()];
    await vi.waitFor(() => expect(work).toHaveBeenCalled());
    const third = press();
    end();
    expect(await Promise.all([...both, third])).toEqual([ended, ended, ended]);
    expect(work).toHaveBeenCalledOnce();
  });

  test("gives the same refusal again, with all that it carried", async () => {
    const { press, work } = await start();
    const present = { code: 1, key: "available", stateSince: null, inCall: false };
    const refusal = { code: "agent_state_changed", message: "No.", details: { present } };
    work.mockRejectedValue(new Refusal("agent_state_changed", "No.", { present }));
    await expect(press()).rejects.toMatchObject(refusal);
    work.mockResolvedValue(ended);
    await expect(press()).rejects.toMatchObject(refusal);
    expect(work).toHaveBeenCalledOnce();
  });

  test("with another input is refused, while it runs and after, and the first answer stays", async () => {
    const { press, work, rows } = await start();
    const { work: running, end } = held();
    work.mockImplementation(running);
    const first = press();
    await expect(press(caller(), { who: "SIP/2" })).rejects.toEqual(reused);
    end();
    await first;
    await expect(press(caller(), { who: "SIP/2" })).rejects.toEqual(reused);
    expect(await press()).toEqual(ended);
    expect(work).toHaveBeenCalledOnce();
    expect(await rows()).toHaveLength(1);
  });

  test("that was used before is answered to who may do no more; a new one is turned away, and may be used later", async () => {
    const { press, work, rows } = await start();
    const tooMany = new Refusal("too_many_requests", "Wait.");
    const admit = vi.fn<() => Promise<void>>().mockResolvedValueOnce().mockRejectedValueOnce(tooMany);
    expect(await press(caller("one", { admit }))).toEqual(ended);
    expect(await press(caller("one", { admit }))).toEqual(ended);
    await expect(press(caller("two", { admit }))).rejects.toBe(tooMany);
    expect(await rows()).toHaveLength(1);
    admit.mockResolvedValue();
    expect(await press(caller("two", { admit }))).toEqual(ended);
    expect(work).toHaveBeenCalledTimes(2);
    expect(admit).toHaveBeenCalledTimes(3);
  });

  test("is its own: another key, or another person's, does the work again", async () => {
    const { press, work } = await start();
    await press(caller("one"));
    await press(caller("two"));
    await press(caller("two", { actor: { kind: "user", id: "7", name: "Ana" } }));
    expect(work).toHaveBeenCalledTimes(3);
  });

  test("carries no trace of a secret: after a restart a repeat with one is refused, and nothing is done", async () => {
    const first = await start();
    const withSecret = { ...input, secret: "sesame" };
    await first.press(caller(), withSecret);
    expect(await first.press(caller(), withSecret)).toEqual(ended);
    await expect(first.press(caller(), { ...input, secret: "other" })).rejects.toEqual(reused);

    vi.resetModules();
    const { createActions: anew } = await import("./carry-out");
    const restarted = anew({ store: first.store, log: scriptedLog().log });
    await expect(restarted.carryOut(first.action, caller(), withSecret)).rejects.toEqual(reused);
    expect(first.work).toHaveBeenCalledOnce();
  });

  test("after a restart gives the same answer; of what was interrupted it says unknown, and does nothing", async () => {
    const first = await start();
    await first.press(caller("done"));
    first.work.mockReturnValue(new Promise(() => undefined));
    void first.press(caller("interrupted"));
    await vi.waitFor(() => expect(first.work).toHaveBeenCalledTimes(2));

    const second = await start(first.data);
    expect(await second.press(caller("done"))).toEqual(ended);
    expect(await second.press(caller("interrupted"))).toEqual({ outcome: "unknown" });
    await expect(second.press(caller("interrupted"), { who: "SIP/2" })).rejects.toEqual(reused);
    expect(second.work).not.toHaveBeenCalled();
  });
});

describe("the audit", () => {
  test("has the request before the work begins, and no secret", async () => {
    const { press, work, rows } = await start();
    let before: unknown;
    work.mockImplementation(async () => {
      before = await rows();
      return ended;
    });
    await press(caller(), { who: "SIP/1010", secret: "sesame" });
    expect(before).toMatchObject([
      {
        actor_kind: "system",
        address: "127.0.0.1",
        verb: "hang_up",
        campaign: "Sales<-",
        target: "SIP/1010",
        input: '{"who":"SIP/1010"}',
        outcome: "requested",
      },
    ]);
    expect(JSON.stringify(await rows())).not.toContain("sesame");
  });

  test.each<[string, () => Promise<Answer>, object]>([
    ["done", async () => ended, { outcome: "succeeded", detail: '{"outcome":"ended"}' }],
    [
      "done, but without effect",
      async () => ({ outcome: "still_in_call" }),
      { outcome: "failed", detail: '{"outcome":"still_in_call"}' },
    ],
    [
      "refused by Vigía",
      () => Promise.reject(new Refusal("other_campaigns_call", "No.", { campaign: "Help<-" })),
      { outcome: "refused", detail: '{"code":"other_campaigns_call","campaign":"Help<-"}' },
    ],
    [
      "refused by the platform",
      () => Promise.reject(new Refusal("platform_refused", "No.")),
      { outcome: "failed", detail: '{"code":"platform_refused"}' },
    ],
    [
      "ended by an error nobody foresaw",
      () => Promise.reject(new Error("a bug with a secret")),
      { outcome: "unknown", detail: '{"code":"unexpected"}' },
    ],
  ])("has what became of it: %s", async (_, work, row) => {
    const started = await start();
    started.work.mockImplementation(work);
    await started.press().catch(() => undefined);
    expect(await started.rows()).toMatchObject([row]);
    expect(started.lines.map(({ msg }) => msg)[0]).toBe("requested");
    expect(started.lines).toHaveLength(2);
  });

  test("an answer's secret goes to who asked, once: neither the record nor a repeat has it", async () => {
    const { store, actions, action, work, rows } = await start();
    const link = { ...ended, link: "https://vigia.example/sesame" };
    const secretive: Action<Input, typeof link> = {
      ...action,
      work: async (given) => ({ ...(await work(given)), link: link.link }),
      kept: ({ outcome }) => ({ outcome, link: "" }),
      unknownAnswer: new Refusal("key_reused", "Nobody knows."),
    };
    expect(await actions.carryOut(secretive, caller(), input)).toEqual(link);
    expect(await actions.carryOut(secretive, caller(), input)).toEqual({ ...ended, link: "" });
    expect(await rows()).toMatchObject([{ outcome: "succeeded", detail: '{"outcome":"ended","link":""}' }]);
    expect(JSON.stringify(await rows())).not.toContain("sesame");

    const nothing = { ...secretive, kept: () => new Refusal("key_reused", "It was shown once.") };
    await actions.carryOut(nothing, caller("other"), input);
    await expect(actions.carryOut(nothing, caller("other"), input)).rejects.toThrow("It was shown once.");
    expect((await store.latest(1))[0]).toMatchObject({ outcome: "succeeded", detail: null });
  });

  test("a refusal after which it may be done all the same is unknown, and told again", async () => {
    const { press, work, rows } = await start();
    work.mockRejectedValue(new Refusal("platform_timeout", "No answer.", { outcome: "unknown" }));
    for (const _ of ["once", "again"]) {
      await expect(press()).rejects.toMatchObject({
        code: "platform_timeout",
        details: { outcome: "unknown" },
      });
    }
    expect(work).toHaveBeenCalledOnce();
    expect(await rows()).toMatchObject([{ outcome: "unknown" }]);
  });

  test("an action whose answer nobody can know is refused when it is repeated", async () => {
    const { actions, action, work } = await start();
    const unknown = { ...action, unknownAnswer: new Refusal("key_reused", "Nobody knows.") };
    work.mockRejectedValue(new Error("a bug"));
    await expect(actions.carryOut(unknown, caller(), input)).rejects.toThrow("a bug");
    await expect(actions.carryOut(unknown, caller(), input)).rejects.toThrow("Nobody knows.");
    expect(work).toHaveBeenCalledOnce();
  });

  test("knows on whom also where that has to be looked up; where it cannot be, nothing is done", async () => {
    const { actions, action, work, rows } = await start();
    const looked = { ...action, onWhom: async () => ({ campaign: null, target: "Ana" }) };
    await actions.carryOut(looked, caller(), input);
    expect(await rows()).toMatchObject([{ campaign: null, target: "Ana" }]);
    const lost = { ...action, onWhom: () => Promise.reject(new StoreUnavailable("No disk.")) };
    await expect(actions.carryOut(lost, caller("other"), input)).rejects.toMatchObject({
      code: "audit_unavailable",
    });
    expect(work).toHaveBeenCalledOnce();
  });

  test("an error nobody foresaw is thrown once; a repeat is told that nobody knows, and does nothing", async () => {
    const { press, work } = await start();
    work.mockRejectedValue(new Error("a bug"));
    await expect(press()).rejects.toThrow("a bug");
    expect(await press()).toEqual({ outcome: "unknown" });
    expect(work).toHaveBeenCalledOnce();
  });
});

describe("a store that fails", () => {
  test("before the work: nothing is done, and the same key may be used when it is well again", async () => {
    const { press, work, failing, rows, lines } = await start();
    failing.add("begin");
    await expect(press()).rejects.toMatchObject({ name: "Refusal", code: "audit_unavailable" });
    expect(work).not.toHaveBeenCalled();
    expect(lines).toMatchObject([{ level: "error", reason: "No disk." }]);
    failing.clear();
    expect(await press()).toEqual(ended);
    expect(await rows()).toMatchObject([{ outcome: "succeeded" }]);
  });

  test("after the work: the answer is given, also again, and the outcome is written later", async () => {
    const { press, work, failing, rows } = await start();
    failing.add("finish");
    expect(await press()).toEqual(ended);
    expect(await press()).toEqual(ended);
    expect(await rows()).toMatchObject([{ outcome: "requested" }]);
    failing.clear();
    await vi.waitFor(async () => expect(await rows()).toMatchObject([{ outcome: "succeeded" }]), 4000);
    expect(await press()).toEqual(ended);
    expect(work).toHaveBeenCalledOnce();
  });

  test("does not keep Vigía from stopping: what cannot be written is tried once more, and left", async () => {
    const { press, actions, failing, rows } = await start();
    failing.add("finish");
    await press(caller("one"));
    await actions.settled();
    expect(await rows()).toMatchObject([{ outcome: "requested" }]);
    failing.clear();
    const { press: pressAgain, actions: others, failing: failingAgain, rows: rowsAgain } = await start();
    failingAgain.add("finish");
    await pressAgain(caller("two"));
    failingAgain.clear();
    await others.settled();
    expect(await rowsAgain()).toMatchObject([{ outcome: "succeeded" }]);
  });
});

test("all is settled when nothing is running any more", async () => {
  const { press, actions, work } = await start();
  const { work: running, end } = held();
  work.mockImplementation(running);
  const answer = press();
  let settled = false;
  const waiting = actions.settled().then(() => {
    settled = true;
  });
  await vi.waitFor(() => expect(work).toHaveBeenCalled());
  expect(settled).toBe(false);
  end();
  await answer;
  await waiting;
  expect(settled).toBe(true);
});
