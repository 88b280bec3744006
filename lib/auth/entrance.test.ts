import { describe, expect, test, vi } from "vitest";
import { openHouse, password } from "./testing/house";

// Passwords are slow to check on purpose.
describe("the entrance", { timeout: 60_000 }, () => {
  test("somebody signs in by email or user name, in any case", async () => {
    const { user, entrance } = await openHouse();
    const ana = await user({
      email: "Ana@Example.com",
      username: "Ana.B",
      language: "pt",
      landing: "/agents",
    });
    for (const who of ["ana@example.com", "ANA@EXAMPLE.COM", "ana.b", "ANA.B", " ana.b "]) {
      expect(await entrance.signIn(who, password, null)).toMatchObject({
        kind: "signed_in",
        user: { id: ana.id, name: "Ana", role: "viewer" },
        landing: "/agents",
        language: "pt",
      });
    }
  });

  test("whoever cannot sign in is told the same, and it takes about as long", async () => {
    const { user, accounts, entrance } = await openHouse();
    await user({ email: "ana@example.com" });
    await user({ username: "new", password: undefined });
    const gone = await user({ username: "gone" });
    await accounts.change(gone.id, { disabled: true });
    const wrong = "a wrong password";
    const tries = {
      "wrong password": ["ana", wrong],
      "wrong password by email": ["ana@example.com", wrong],
      "nobody's user name": ["nobody", wrong],
      "nobody's email": ["nobody@example.com", wrong],
      "no email at all": ["@", wrong],
      "no password chosen yet": ["new", wrong],
      "disabled, wrong password": ["gone", wrong],
      "disabled, right password": ["gone", password],
    } as const;
    const took = Object.fromEntries(Object.keys(tries).map((title) => [title, Number.POSITIVE_INFINITY]));
    for (let i = 0; i < 3; i++) {
      for (const [title, [who, typed]] of Object.entries(tries)) {
        const before = performance.now();
        expect(await entrance.signIn(who, typed, `10.0.${i}.1`)).toEqual({ kind: "wrong" });
        took[title] = Math.min(took[title]!, performance.now() - before);
      }
    }
    const [fastest, slowest] = [Math.min(...Object.values(took)), Math.max(...Object.values(took))];
    expect(slowest, JSON.stringify(took)).toBeLessThan(fastest * 3 + 10);
  });

  test("ten wrong passwords close an account, whether it exists or not; others go on", async () => {
    const { user, entrance, enter } = await openHouse();
    await user();
    await user({ username: "eva" });
    for (const who of ["ana", "nobody"]) {
      const done = await Promise.all(
        Array.from({ length: 14 }, () => entrance.signIn(who, "a wrong password", "10.0.0.1")),
      );
      expect(done.filter(({ kind }) => kind === "wrong")).toHaveLength(10);
      expect(done.filter(({ kind }) => kind === "limited")).toHaveLength(4);
    }
    expect(await enter("ana")).toBeNull();
    expect(await enter("eva")).not.toBeNull();
  });

  test("without a database nobody is told that their password is wrong", async () => {
    const { user, store, entrance } = await openHouse();
    await user({ email: "ana@example.com" });
    await store.close();
    for (const who of ["ana", "ana@example.com"]) {
      await expect(entrance.signIn(who, password, null)).rejects.toMatchObject({ name: "StoreUnavailable" });
    }
  });

  test("another password ends all sessions but the one that is begun with it", async () => {
    const { user, entrance, sessions, enter } = await openHouse();
    const ana = await user();
    await user({ username: "eva" });
    const [here, elsewhere, evas] = [(await enter("ana"))!, (await enter("ana"))!, (await enter("eva"))!];
    for (const cookie of [here, elsewhere, evas]) await sessions.personOf(cookie);
    expect(await entrance.changePassword(ana, here, "a wrong password", "another password")).toBeNull();
    expect(await sessions.personOf(elsewhere)).not.toBeNull();

    const changed = await entrance.changePassword(ana, here, password, "another password");
    if (changed === null || "kind" in changed) throw new Error("Not changed.");
    expect(await sessions.personOf(here)).toBeNull();
    expect(await sessions.personOf(elsewhere)).toBeNull();
    expect(
      await sessions.personOf(changed.cookies.map((cookie) => cookie.split(";")[0]).join("; ")),
    ).toMatchObject({
      id: ana.id,
    });
    expect(await sessions.personOf(evas)).not.toBeNull();
    expect(await enter("ana")).toBeNull();
    expect(await enter("ana", "another password")).not.toBeNull();
  });

  test("the present password cannot be guessed for ever by who has found an open screen", async () => {
    const { user, entrance, enter } = await openHouse();
    const ana = await user();
    const cookie = (await enter("ana"))!;
    for (let i = 0; i < 10; i++)
      expect(await entrance.changePassword(ana, cookie, `guess ${i}`, password)).toBeNull();
    expect(await entrance.changePassword(ana, cookie, password, "another password")).toMatchObject({
      kind: "limited",
    });
  });

  test("who was signing in with the old password while another was chosen has no session", async () => {
    const { user, accounts, entrance, sessions, enter } = await openHouse();
    const ana = await user();
    const link = await accounts.link(ana.id);
    const token = new URL(link!.url).searchParams.get("token")!;
    const got: string[] = [];
    let isChosen = false;
    const goOn = async (): Promise<void> => {
      const cookie = await enter("ana");
      if (cookie === null) return;
      got.push(cookie);
      if (!isChosen) await goOn();
    };
    const others = [goOn(), goOn()];
    await vi.waitFor(() => expect(got).not.toEqual([]), { timeout: 10_000 });
    await accounts.choosePassword(token, "another password");
    isChosen = true;
    await Promise.all(others);
    const found = await Promise.all(got.map((cookie) => sessions.personOf(cookie)));
    expect(found.filter((person) => person !== null)).toEqual([]);
    expect(await entrance.signIn("ana", "another password", null)).toMatchObject({ kind: "signed_in" });
  });

  test("a session ends in whatever way its cookie is written, and no other of the same browser", async () => {
    const { user, entrance, sessions, enter } = await openHouse();
    await user();
    const [cookie, other] = [(await enter("ana"))!, (await enter("ana"))!];
    const same = cookie.replace(/=(.)/, (_, first: string) => `=%${first.charCodeAt(0).toString(16)}`);
    for (const one of [cookie, same]) expect(await sessions.personOf(one)).not.toBeNull();
    await entrance.signOut(`${cookie}; ${other}`);
    for (const one of [cookie, same]) expect(await sessions.personOf(one)).toBeNull();
    expect(await sessions.personOf(other)).not.toBeNull();
  });

  test("nobody is known by the address that stands for a user name, or by that for what is not there", async () => {
    const { user, enter } = await openHouse();
    await user({ username: "nobody" });
    expect(await enter("nobody")).not.toBeNull();
    for (const who of ["nobody@users.invalid", "somebody", "no @ address"])
      expect(await enter(who)).toBeNull();
  });
});
