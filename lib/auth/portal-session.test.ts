import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openHouse, password } from "./testing/house";

// Passwords are slow to check on purpose.
describe("the panel's session", { timeout: 60_000 }, () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval"] }));
  afterEach(() => void vi.useRealTimers());

  /** A house with somebody who is signed in to the panel, and elsewhere too. */
  async function inside() {
    const house = await openHouse();
    const user = await house.user({ role: "agent", scope: ["A"], location: "SIP/1010" });
    const [portal, ordinary] = [(await house.enterPortal("ana"))!, (await house.enter("ana"))!];
    return { ...house, user, portal, ordinary };
  }

  /** The next look at what another process may have changed. */
  async function recheck() {
    await vi.advanceTimersByTimeAsync(30_000);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }

  const value = (cookie: string) => cookie.slice(cookie.indexOf("=") + 1);

  test("is one of its own: neither cookie is good for the other, known or not", async () => {
    const { sessions, portal, ordinary, user, uses } = await inside();
    const asOrdinary = `vigia.session_token=${value(portal)}`;
    const asPortal = `__Secure-vigia.portal=${value(ordinary)}`;
    for (const _ of ["asked for", "known"]) {
      expect(await sessions.personOf(asOrdinary)).toBeNull();
      expect(await sessions.portalOf(asPortal)).toBeNull();
      expect(await sessions.personOf(portal)).toBeNull();
      expect(await sessions.portalOf(ordinary)).toBeNull();
      const person = {
        kind: "user",
        id: user.id,
        name: "Ana",
        role: "agent",
        scope: ["A"],
        location: "SIP/1010",
      };
      expect(await sessions.portalOf(portal)).toEqual({ kind: "portal", person });
      expect(await sessions.personOf(ordinary)).toEqual(person);
    }
    const before = uses();
    expect(sessions.portalOf(`${ordinary}; ${portal}`)).toBe(sessions.portalOf(portal));
    expect(sessions.personOf(`${portal}; ${ordinary}`)).toMatchObject({ kind: "user" });
    expect(sessions.personOf(asOrdinary)).toBeNull();
    expect(uses()).toBe(before);
  });

  test("has a cookie that goes into another site's frame, by https, and that no script reads", async () => {
    const { entrance } = await inside();
    const done = await entrance.signInToPortal("ana", password, null);
    expect(done).toMatchObject({ kind: "signed_in", user: { name: "Ana" } });
    expect(done).toHaveProperty("cookies", [
      expect.stringMatching(
        /^__Secure-vigia\.portal=[^;]{40,}; Path=\/; HttpOnly; Secure; SameSite=None; Partitioned$/,
      ),
    ]);
  });

  test.each([
    ["role", { role: "viewer" }],
    ["scope", { scope: ["A", "B"] }],
    ["phone", { location: "SIP/2020" }],
    ["being disabled", { disabled: true }],
  ] as const)("ends at once with another %s", async (_, input) => {
    const { sessions, accounts, portal, user } = await inside();
    expect(await sessions.portalOf(portal)).not.toBeNull();
    await accounts.change(user.id, input);
    expect(await sessions.portalOf(portal)).toBeNull();
  });

  test("ends at once with another password, wherever it is changed", async () => {
    const { sessions, entrance, accounts, portal, ordinary, user, enterPortal } = await inside();
    expect(await sessions.portalOf(portal)).not.toBeNull();
    await entrance.changePassword(user, ordinary, password, "another password");
    expect(await sessions.portalOf(portal)).toBeNull();
    const again = (await enterPortal("ana", "another password"))!;
    expect(await sessions.portalOf(again)).not.toBeNull();
    const link = await accounts.link(user.id);
    await accounts.choosePassword(new URL(link!.url).searchParams.get("token")!, "a third password");
    expect(await sessions.portalOf(again)).toBeNull();
  });

  test("ends with signing out of the panel, and the ordinary one does not; nor the other way round", async () => {
    const { sessions, entrance, portal, ordinary, enterPortal } = await inside();
    await Promise.all([sessions.portalOf(portal), sessions.personOf(ordinary)]);
    const both = `${portal}; ${ordinary}`;
    expect(await entrance.signOutOfPortal(both)).toEqual([
      "__Secure-vigia.portal=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=None; Partitioned",
    ]);
    expect(await sessions.portalOf(portal)).toBeNull();
    expect(await sessions.personOf(ordinary)).not.toBeNull();
    const again = (await enterPortal("ana"))!;
    await entrance.signOut(`${again}; ${ordinary}`);
    expect(await sessions.personOf(ordinary)).toBeNull();
    expect(await sessions.portalOf(again)).not.toBeNull();
  });

  test("ends after twelve hours without use, and goes on for as long as it is used", async () => {
    const { sessions, portal, enterPortal } = await inside();
    const idle = (await enterPortal("ana"))!;
    expect(await sessions.portalOf(idle)).not.toBeNull();
    for (let hour = 0; hour < 12; hour += 2) {
      vi.setSystemTime(Date.now() + 2 * 3_600_000);
      expect(await sessions.portalOf(portal)).not.toBeNull();
      await recheck();
    }
    expect(await sessions.portalOf(portal)).not.toBeNull();
    expect(await sessions.portalOf(idle)).toBeNull();
  });

  test("counts as a sign-in like any other: the same limit for both", async () => {
    const { entrance, enter } = await inside();
    for (let i = 0; i < 5; i++) {
      expect(await entrance.signInToPortal("ana", "a wrong password", "10.0.0.2")).toEqual({ kind: "wrong" });
      expect(await entrance.signIn("ana", "a wrong password", "10.0.0.2")).toEqual({ kind: "wrong" });
    }
    expect(await entrance.signInToPortal("ana", password, "10.0.0.2")).toMatchObject({ kind: "limited" });
    expect(await enter("ana")).toBeNull();
  });

  test("is not given to who is disabled", async () => {
    const { accounts, user, enterPortal } = await inside();
    await accounts.change(user.id, { disabled: true });
    expect(await enterPortal("ana")).toBeNull();
  });
});
