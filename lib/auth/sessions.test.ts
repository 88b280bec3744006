import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { log } from "@/lib/log";
import { createAuth, idleMs } from "./better-auth";
import { keepSessions } from "./sessions";
import { openHouse } from "./testing/house";

const later = (ms: number) => new Date(Date.now() + ms).toISOString();

describe("a person's session", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval"] }));
  afterEach(() => void vi.useRealTimers());

  /** A house with somebody in it, whose session has been asked for. */
  async function inside() {
    const house = await openHouse();
    const user = await house.user({ role: "lead", scope: ["A"], location: "SIP/1010" });
    const cookie = (await house.enter("ana"))!;
    return { ...house, user, cookie };
  }

  /** The next look at what another process may have changed. */
  async function recheck() {
    await vi.advanceTimersByTimeAsync(30_000);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }

  test("is asked for once, however many ask at the same time, and then known without the database", async () => {
    const { sessions, cookie, user, uses } = await inside();
    const before = uses();
    const asked = await Promise.all(Array.from({ length: 20 }, () => sessions.personOf(cookie)));
    const queries = uses() - before;
    expect(queries).toBeLessThanOrEqual(2);
    expect(asked[0]).toEqual({
      kind: "user",
      id: user.id,
      name: "Ana",
      role: "lead",
      scope: ["A"],
      location: "SIP/1010",
    });
    for (let i = 0; i < 1000; i++) expect(sessions.personOf(`theme=dark; ${cookie}; x=y`)).toBe(asked[0]);
    expect(uses()).toBe(before + queries);
  });

  test("is nobody's with another cookie, one that is cut or changed, or one that another secret signed", async () => {
    const { sessions, cookie, store } = await inside();
    const other = createAuth({
      db: (await store.database()).db,
      secret: "another secret of thirty-two chars",
      publicUrl: "http://here",
      log,
    });
    const forged = await other.api.signInEmail({
      body: { email: "ana@users.invalid", password: "a password for tests" },
      asResponse: true,
    });
    const cookies = [
      "",
      "theme=dark",
      cookie.slice(0, -8),
      cookie.replace("=", "=x"),
      cookie.replace("vigia.session_token", "session_token"),
      cookie.split(".").slice(0, 2).join("."),
      forged.headers.getSetCookie()[0]!.split(";")[0]!,
    ];
    for (const wrong of cookies) expect(await sessions.personOf(wrong)).toBeNull();
    expect(await sessions.personOf(cookie)).not.toBeNull();
  });

  test.each([
    ["role", { role: "viewer" }],
    ["scope", { scope: ["A", "B"] }],
    ["phone", { location: "SIP/2020" }],
    ["being disabled", { disabled: true }],
  ] as const)("ends at once with another %s", async (_, input) => {
    const { sessions, accounts, cookie, user } = await inside();
    await sessions.personOf(cookie);
    await accounts.change(user.id, input);
    expect(await sessions.personOf(cookie)).toBeNull();
    await accounts.change(user.id, { disabled: false });
    expect(await sessions.personOf(cookie)).toBeNull();
  });

  test("goes on with another name, which is seen at once", async () => {
    const { sessions, accounts, cookie, user } = await inside();
    await sessions.personOf(cookie);
    await accounts.change(user.id, { name: "Ana María", landing: "/agents" });
    expect(await sessions.personOf(cookie)).toMatchObject({ name: "Ana María" });
  });

  test("does not outlive a change that was made while it was being asked for", async () => {
    const { sessions, accounts, cookie, user, holdNextAnswer } = await inside();
    const release = holdNextAnswer();
    const asked = sessions.personOf(cookie);
    // The database has answered by now.
    await new Promise((resolve) => setTimeout(resolve, 50));
    await accounts.change(user.id, { role: "viewer" });
    release();
    expect(await asked).toBeNull();
    expect(await sessions.personOf(cookie)).toBeNull();
  });

  test("ends with signing out, and no other one with it", async () => {
    const { sessions, entrance, cookie, enter } = await inside();
    const other = (await enter("ana"))!;
    await Promise.all([sessions.personOf(cookie), sessions.personOf(other)]);
    const cookies = await entrance.signOut(cookie);
    expect(cookies.join()).toMatch(/vigia\.session_token=;.*Max-Age=0/);
    expect(await sessions.personOf(cookie)).toBeNull();
    expect(await sessions.personOf(other)).not.toBeNull();
  });

  test("is nobody's when it was over before it was asked for", async () => {
    const { sessions, store, cookie } = await inside();
    await store.use((db) =>
      db
        .updateTable("session")
        .set({ expiresAt: later(-1000) })
        .execute(),
    );
    expect(await sessions.personOf(cookie)).toBeNull();
  });

  test("ends while it is in use, at its time", async () => {
    const { sessions, store, cookie } = await inside();
    await store.use((db) =>
      db
        .updateTable("session")
        .set({ expiresAt: later(5000) })
        .execute(),
    );
    expect(await sessions.personOf(cookie)).not.toBeNull();
    vi.setSystemTime(Date.now() + 4000);
    expect(sessions.personOf(cookie)).not.toBeNull();
    vi.setSystemTime(Date.now() + 1001);
    expect(sessions.personOf(cookie)).toBeNull();
    expect(await sessions.personOf(cookie)).toBeNull();
  });

  test("ends after a week without use, and goes on for as long as it is used", async () => {
    const { sessions, cookie, enter } = await inside();
    const idle = (await enter("ana"))!;
    await sessions.personOf(idle);
    for (let day = 0; day < 10; day++) {
      vi.setSystemTime(Date.now() + 86_400_000);
      expect(await sessions.personOf(cookie)).not.toBeNull();
      await recheck();
    }
    expect(idleMs.user).toBe(7 * 86_400_000);
    expect(await sessions.personOf(cookie)).not.toBeNull();
    expect(await sessions.personOf(idle)).toBeNull();
  });

  test("follows what another process has changed, within half a minute", async () => {
    const { sessions, store, cookie, user } = await inside();
    const before = await sessions.personOf(cookie);
    await recheck();
    expect(sessions.personOf(cookie)).toBe(before);
    await store.use((db) =>
      db.updateTable("user").set({ scope: '["B"]' }).where("id", "=", user.id).execute(),
    );
    await recheck();
    expect(sessions.personOf(cookie)).toMatchObject({ scope: ["B"] });
    await store.use((db) => db.updateTable("user").set({ disabled: 1 }).where("id", "=", user.id).execute());
    await recheck();
    expect(await sessions.personOf(cookie)).toBeNull();
  });

  test("ended by another process, is gone within half a minute", async () => {
    const { sessions, store, cookie } = await inside();
    await sessions.personOf(cookie);
    await store.use((db) => db.deleteFrom("session").execute());
    await recheck();
    expect(await sessions.personOf(cookie)).toBeNull();
  });

  test("that is known goes on without a database; one that is not is an error, and no sign-in page", async () => {
    const { sessions, store, cookie, enter } = await inside();
    const unknown = (await enter("ana"))!;
    await sessions.personOf(cookie);
    await store.close();
    await recheck();
    expect(sessions.personOf(cookie)).not.toBeNull();
    await expect(sessions.personOf(unknown)).rejects.toThrow("closed");
  });

  test("has a cookie that no script reads and no other site sends; behind https only by https", async () => {
    const { entrance, store } = await inside();
    const plain = await entrance.signIn("ana", "a password for tests", null);
    expect(plain).toHaveProperty(
      "cookies.0",
      expect.stringMatching(/^vigia\.session_token=.*HttpOnly; SameSite=Lax/),
    );
    const secure = createAuth({
      db: (await store.database()).db,
      secret: "a secret of thirty-two characters",
      publicUrl: "https://here",
      log,
    });
    const response = await secure.api.signInEmail({
      body: { email: "ana@users.invalid", password: "a password for tests" },
      asResponse: true,
    });
    const [cookie = ""] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^__Secure-vigia\.session_token=.*HttpOnly; Secure; SameSite=Lax/);
    const sessions = keepSessions({ auth: async () => secure, store, log, isSecure: true });
    expect(await sessions.personOf(cookie.split(";")[0]!)).toMatchObject({ name: "Ana" });
    sessions.stop();
  });
});
