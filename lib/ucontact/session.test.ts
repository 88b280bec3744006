import { describe, expect, it } from "vitest";
import { PlatformHttpError, PlatformUnauthorized, PlatformUnintelligible } from "./errors";
import { type Credentials, createSession } from "./session";
import type { Answer, Call } from "./transport";

const account = { user: "ana", password: "s3cret ñ" };

/** A platform in memory: `log-in` calls are answered by `logIn`, the others 200 `[]` while their token is good. */
function platform(credentials: Credentials, logIn: (call: Call, count: number) => Partial<Answer>) {
  const calls: Call[] = [];
  const good = new Set<string>();
  let ms = 0;
  let logIns = 0;
  const session = createSession(
    credentials,
    async (call) => {
      calls.push(call);
      await new Promise((resolve) => setImmediate(resolve));
      if (call.path.startsWith("auth/")) return { status: 200, text: "", ...logIn(call, ++logIns) };
      return call.token !== null && good.has(call.token)
        ? { status: 200, text: "[]" }
        : { status: 401, text: "" };
    },
    () => ms,
  );
  return {
    ask: () => session.call("Supervisor/queuesummary", {}),
    session,
    good,
    calls,
    paths: () => calls.map(({ path }) => path.replace("Supervisor/queuesummary", "ask")),
    forward(by: number) {
      ms += by;
    },
  };
}

describe("log-in", () => {
  it.each([
    ["a JSON string", '"dG9rZW4="'],
    ["bare text", "dG9rZW4=\n"],
    ["a list with the token last", '["1","ana","dG9rZW4="]'],
    ["a list of the token alone", '["dG9rZW4="]'],
    ["an object", '{"user":"ana","md5secret":"dG9rZW4="}'],
  ])("getUserToken answers %s", async (_, text) => {
    const { ask, good, calls } = platform(account, () => ({ text }));
    good.add("dG9rZW4=");
    expect(await ask()).toBe("[]");
    expect(calls).toEqual([
      { path: "auth/getUserToken", fields: account, token: null },
      { path: "Supervisor/queuesummary", fields: {}, token: "dG9rZW4=" },
    ]);
  });

  it.each([
    ["the third of a list", '["ana",5,"dG9rZW4=","es","x"]', 404],
    ["an object", '{"md5secret":"dG9rZW4="}', 405],
  ])("UserLogin, where getUserToken is missing, answers %s", async (_, text, status) => {
    const { ask, good, paths } = platform(account, ({ path }) =>
      path === "auth/getUserToken" ? { status } : { text },
    );
    good.add("dG9rZW4=");
    expect(await ask()).toBe("[]");
    expect(paths()).toEqual(["auth/getUserToken", "auth/UserLogin", "ask"]);
  });

  it.each<[string, Partial<Answer>]>([
    ["0", { text: "0" }],
    ["a quoted 0", { text: '"0"' }],
    ["a list of 0", { text: '["0"]' }],
    ["401", { status: 401 }],
    ["403", { status: 403 }],
  ])("is refused by %s: no second way is tried, and nothing secret is said", async (_, answer) => {
    const { ask, paths } = platform(account, () => answer);
    const error = await ask().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(PlatformUnauthorized);
    expect(String(error)).toContain("refuses the log-in");
    expect(String(error)).not.toMatch(/ana|s3cret/);
    expect(paths()).toEqual(["auth/getUserToken"]);
  });

  it.each([
    "",
    "<html>Sign in</html>",
    "<html></html>",
    "null",
    "true",
    "12345",
    "[]",
    "{}",
    '["a","b"',
    '"two words"',
    '["x",{"token":"y"}]',
  ])("answered by %j holds no token", async (text) => {
    await expect(platform(account, () => ({ text })).ask()).rejects.toThrow(PlatformUnintelligible);
  });

  it("fails as what it met: 500 on the first way, 404 on both", async () => {
    await expect(platform(account, () => ({ status: 500 })).ask()).rejects.toThrow(PlatformHttpError);
    await expect(platform(account, () => ({ status: 404 })).ask()).rejects.toThrow(PlatformHttpError);
  });

  it("happens once however many calls meet a 401, and each is repeated once", async () => {
    const { ask, good, paths } = platform(account, (_, count) => {
      good.add(`token${count}`);
      return { text: `token${count}` };
    });
    await Promise.all(Array.from({ length: 20 }, ask));
    expect(paths().filter((path) => path === "auth/getUserToken")).toHaveLength(1);

    good.clear();
    const before = paths().length;
    const answers = await Promise.all(Array.from({ length: 20 }, ask));
    expect(answers).toHaveLength(20);
    const after = paths().slice(before);
    expect(after.filter((path) => path === "auth/getUserToken")).toHaveLength(1);
    expect(after.filter((path) => path === "ask")).toHaveLength(40);
  });

  it("is not repeated for a 401 to a token that was replaced meanwhile", async () => {
    const answers: ((answer: Answer) => void)[] = [];
    let logIns = 0;
    const session = createSession(account, async ({ path, token }) => {
      if (path.startsWith("auth/")) return { status: 200, text: `token${++logIns}` };
      if (token === "token2" || path === "warm") return { status: 200, text: "[]" };
      return new Promise((resolve) => answers.push(resolve));
    });
    await session.call("warm", {});
    const early = session.call("early", {});
    const late = session.call("late", {});
    await expect.poll(() => answers.length).toBe(2);
    answers[0]?.({ status: 401, text: "" });
    await early;
    answers[1]?.({ status: 401, text: "" });
    expect(await late).toBe("[]");
    expect(logIns).toBe(2);
  });

  it("its failure is shared by all who wait for it, and by those who come soon after a refusal", async () => {
    const story = platform(account, () => ({ text: "0" }));
    const results = await Promise.allSettled(Array.from({ length: 20 }, story.ask));
    expect(results.every(({ status }) => status === "rejected")).toBe(true);
    story.forward(3900);
    await expect(story.ask()).rejects.toThrow(PlatformUnauthorized);
    expect(story.paths()).toEqual(["auth/getUserToken"]);

    story.forward(1100);
    await expect(story.ask()).rejects.toThrow(PlatformUnauthorized);
    expect(story.paths()).toEqual(["auth/getUserToken", "auth/getUserToken"]);
  });

  it("is tried again at once when it failed for another reason than a refusal", async () => {
    const { ask, good, paths } = platform(account, (_, count) =>
      count === 1 ? { status: 500 } : { text: "dG9rZW4=" },
    );
    good.add("dG9rZW4=");
    await expect(ask()).rejects.toThrow(PlatformHttpError);
    expect(await ask()).toBe("[]");
    expect(paths()).toEqual(["auth/getUserToken", "auth/getUserToken", "ask"]);
  });
});

describe("401 for ever", () => {
  it("ends after one repeat, and a new session that never worked is not replaced at every call", async () => {
    const story = platform(account, (_, count) => ({ text: `token${count}` }));
    story.good.add("token1");
    await story.ask();
    story.good.clear();

    await expect(story.ask()).rejects.toThrow(PlatformUnauthorized);
    expect(story.paths()).toEqual(["auth/getUserToken", "ask", "ask", "auth/getUserToken", "ask"]);
    for (let i = 0; i < 5; i++) await expect(story.ask()).rejects.toThrow(PlatformUnauthorized);
    expect(story.paths().filter((path) => path === "auth/getUserToken")).toHaveLength(2);

    story.forward(5000);
    await expect(story.ask()).rejects.toThrow(PlatformUnauthorized);
    expect(story.paths().filter((path) => path === "auth/getUserToken")).toHaveLength(3);
  });

  it("to one call alone leaves the others their session", async () => {
    const good = { status: 200, text: "[]" };
    let logIns = 0;
    const session = createSession(account, async ({ path }) => {
      if (path.startsWith("auth/")) return { status: 200, text: `token${++logIns}` };
      return path === "forbidden" ? { status: 401, text: "" } : good;
    });
    await session.call("allowed", {});
    await expect(session.call("forbidden", {})).rejects.toThrow(PlatformUnauthorized);
    expect(await session.call("allowed", {})).toBe("[]");
    expect(logIns).toBe(2);
  });

  it("to a ready token ends at once: it cannot be replaced", async () => {
    const story = platform({ token: "cmVhZHk=" }, () => ({ text: "never" }));
    const error = await story.ask().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(PlatformUnauthorized);
    expect(String(error)).not.toContain("cmVhZHk");
    expect(story.paths()).toEqual(["ask"]);
    story.good.add("cmVhZHk=");
    expect(await story.ask()).toBe("[]");
  });
});

describe("the last call", () => {
  it("ends the session that we opened", async () => {
    const { ask, good, session } = platform(account, () => ({ text: "dG9rZW4=" }));
    good.add("dG9rZW4=");
    expect(await session.lastCall()).toBeNull();
    await ask();
    expect(await session.lastCall()).toEqual({
      path: "auth/EndSession",
      fields: { user: "ana", token: "dG9rZW4=" },
      token: "dG9rZW4=",
    });
  });

  it("ends one that is being opened, too", async () => {
    const { ask, session } = platform(account, () => ({ text: "dG9rZW4=" }));
    const asked = ask().catch(() => undefined);
    expect(await session.lastCall()).toMatchObject({ token: "dG9rZW4=" });
    await asked;
  });

  it("leaves a ready token to whoever gave it", async () => {
    const { ask, good, session } = platform({ token: "cmVhZHk=" }, () => ({}));
    good.add("cmVhZHk=");
    await ask();
    expect(await session.lastCall()).toBeNull();
  });
});
