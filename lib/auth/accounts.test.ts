import { afterEach, describe, expect, test, vi } from "vitest";
import { openHouse, password } from "./testing/house";

const tokenOf = (link: { url: string } | null) => new URL(link!.url).searchParams.get("token")!;
const newPassword = "another password";

// Passwords are slow to check on purpose.
const patient = { timeout: 60_000 };

describe("the first administrator", patient, () => {
  const first = { name: "Root", email: "Root@Example.com", password };

  test("is made once, also when two try at the same time", async () => {
    const { accounts, enter } = await openHouse();
    expect(await accounts.isEmpty()).toBe(true);
    const made = await Promise.allSettled([accounts.createFirst(first), accounts.createFirst(first)]);
    expect(made.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
    expect(await accounts.isEmpty()).toBe(false);
    await expect(accounts.createFirst({ ...first, email: "b@b.b" })).rejects.toMatchObject({ field: "code" });
    expect(await enter("root@example.com")).not.toBeNull();
  });
});

describe("an account", patient, () => {
  test("may have a user name alone; no made-up email is shown", async () => {
    const { user, enter, accounts } = await openHouse();
    const ana = await user({ username: "Ana.B", email: null });
    expect(ana).toMatchObject({ username: "ana.b", email: null, hasPassword: true, lastSignInAt: null });
    expect(await enter("ANA.b")).not.toBeNull();
    expect((await accounts.list())[0]?.lastSignInAt).not.toBeNull();
  });

  test("has an email and a user name that nobody else has, in whatever case", async () => {
    const { user, accounts } = await openHouse();
    await user({ username: "ana", email: "ana@example.com" });
    await expect(user({ username: "ANA", email: null })).rejects.toMatchObject({ field: "username" });
    await expect(user({ username: "eva", email: "ANA@example.com" })).rejects.toMatchObject({
      field: "email",
    });
    const eva = await user({ username: "eva", email: null });
    await expect(accounts.change(eva.id, { username: "Ana" })).rejects.toMatchObject({ field: "username" });
    await expect(accounts.change(eva.id, { email: "Ana@example.com" })).rejects.toMatchObject({
      field: "email",
    });
    await expect(accounts.change(eva.id, { username: null })).rejects.toMatchObject({ field: "email" });
    expect(await accounts.change(eva.id, { username: "EVA" })).toMatchObject({ username: "eva" });
    expect(await accounts.list()).toHaveLength(2);
  });

  test("of two that are made at the same time with one user name, only one is", async () => {
    const { user, accounts } = await openHouse();
    const made = await Promise.allSettled([user(), user()]);
    expect(made.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
    expect(await accounts.list()).toHaveLength(1);
  });

  test("an administrator's scope is everything, whatever is said, and stays theirs when they are none any more", async () => {
    const { user, accounts } = await openHouse();
    await user({ username: "root", role: "admin" });
    const ana = await user({ role: "admin", scope: ["A"] });
    expect(ana.scope).toBe("all");
    expect(await accounts.change(ana.id, { scope: ["A"] })).toMatchObject({ scope: "all" });
    expect(await accounts.change(ana.id, { role: "lead", scope: ["A"] })).toMatchObject({ scope: ["A"] });
  });

  test("nobody of that id is changed, and gets no link", async () => {
    const { accounts } = await openHouse();
    expect(await accounts.change("nobody", { name: "X" })).toBeNull();
    expect(await accounts.link("nobody")).toBeNull();
  });
});

describe("the last administrator", patient, () => {
  test("can be neither disabled nor another role, also by two who take it from each other", async () => {
    const { user, accounts } = await openHouse();
    const [root, ana] = [await user({ username: "root", role: "admin" }), await user({ role: "admin" })];
    const done = await Promise.allSettled([
      accounts.change(root.id, { role: "lead" }),
      accounts.change(ana.id, { disabled: true }),
    ]);
    expect(done.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
    await expect(accounts.change(ana.id, { disabled: true })).rejects.toMatchObject({ field: "disabled" });
    await expect(accounts.change(ana.id, { role: "viewer" })).rejects.toMatchObject({ field: "role" });
    expect(await accounts.change(ana.id, { name: "Ana María" })).toMatchObject({ role: "admin" });
  });

  test("one who is disabled is no other administrator", async () => {
    const { user, accounts } = await openHouse();
    const [root, ana] = [await user({ username: "root", role: "admin" }), await user({ role: "admin" })];
    await accounts.change(root.id, { disabled: true });
    await expect(accounts.change(ana.id, { role: "lead" })).rejects.toMatchObject({ field: "role" });
    expect(await accounts.change(root.id, { disabled: false })).toMatchObject({ disabled: false });
  });

  test("is brought back at the console, by id, email or user name", async () => {
    const { user, accounts } = await openHouse();
    const ana = await user({ email: "ana@example.com" });
    for (const who of [ana.id, "ANA@example.com", "Ana"]) {
      await user({ username: `root-${who.length}`, role: "admin" });
      await accounts.change(ana.id, { role: "viewer", disabled: true });
      expect(await accounts.makeAdministrator(who)).toMatchObject({
        id: ana.id,
        role: "admin",
        disabled: false,
      });
    }
    expect(await accounts.makeAdministrator("nobody")).toBeNull();
  });
});

describe("a one-time link", patient, () => {
  afterEach(() => void vi.useRealTimers());

  test("gives somebody a password, once, and ends their sessions", async () => {
    const { user, accounts, sessions, enter } = await openHouse();
    const ana = await user();
    const cookie = (await enter("ana"))!;
    expect(await sessions.personOf(cookie)).not.toBeNull();
    const link = await accounts.link(ana.id);
    expect(link?.url).toMatch(/^http:\/\/here\/reset-password\?token=[\w-]{20,}$/);
    expect(await accounts.userOfLink(tokenOf(link))).toEqual({ id: ana.id, name: "Ana" });
    expect(await accounts.choosePassword(tokenOf(link), newPassword)).toBe(true);
    expect(await sessions.personOf(cookie)).toBeNull();
    expect(await enter("ana")).toBeNull();
    expect(await enter("ana", newPassword)).not.toBeNull();
    expect(await accounts.userOfLink(tokenOf(link))).toBeNull();
    expect(await accounts.choosePassword(tokenOf(link), "a third password")).toBe(false);
  });

  test("gives a first password to who had none", async () => {
    const { user, accounts, enter } = await openHouse();
    const ana = await user({ password: undefined });
    expect(ana.hasPassword).toBe(false);
    expect(await accounts.choosePassword(tokenOf(await accounts.link(ana.id)), newPassword)).toBe(true);
    expect(await enter("ana", newPassword)).not.toBeNull();
    expect((await accounts.list())[0]?.hasPassword).toBe(true);
  });

  test("used twice at the same time, works once", async () => {
    const { user, accounts } = await openHouse();
    const token = tokenOf(await accounts.link((await user()).id));
    const done = await Promise.all([
      accounts.choosePassword(token, newPassword),
      accounts.choosePassword(token, "a third password"),
    ]);
    expect(done).toEqual([true, false]);
  });

  test("stops working when there is a newer one; those of others go on", async () => {
    const { user, accounts } = await openHouse();
    const [ana, eva] = [await user(), await user({ username: "eva" })];
    const [old, others] = [await accounts.link(ana.id), await accounts.link(eva.id)];
    const fresh = await accounts.link(ana.id);
    expect(await accounts.choosePassword(tokenOf(old), newPassword)).toBe(false);
    expect(await accounts.choosePassword(tokenOf(others), newPassword)).toBe(true);
    expect(await accounts.choosePassword(tokenOf(fresh), newPassword)).toBe(true);
  });

  test("is too old after a day", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const { user, accounts, enter } = await openHouse();
    const link = await accounts.link((await user()).id);
    vi.setSystemTime(Date.parse(link!.expiresAt) - 1000);
    expect(await accounts.userOfLink(tokenOf(link))).not.toBeNull();
    vi.setSystemTime(Date.parse(link!.expiresAt) + 1);
    expect(await accounts.userOfLink(tokenOf(link))).toBeNull();
    expect(await accounts.choosePassword(tokenOf(link), newPassword)).toBe(false);
    expect(await enter("ana")).not.toBeNull();
  });

  test("of somebody who is disabled does not work, then or later", async () => {
    const { user, accounts } = await openHouse();
    const ana = await user();
    const token = tokenOf(await accounts.link(ana.id));
    await accounts.change(ana.id, { disabled: true });
    expect(await accounts.choosePassword(token, newPassword)).toBe(false);
    await accounts.change(ana.id, { disabled: false });
    expect(await accounts.choosePassword(token, newPassword)).toBe(false);
  });

  test("is not to be read from the database", async () => {
    const { user, accounts, store } = await openHouse();
    const token = tokenOf(await accounts.link((await user()).id));
    const rows = await store.use((db) => db.selectFrom("verification").selectAll().execute());
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});
