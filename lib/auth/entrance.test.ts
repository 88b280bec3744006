import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { log } from "@/lib/log";
import { keepOpen } from "@/lib/store/keep-open";
import { openStore, type Store } from "@/lib/store/store";
import { type Accounts, createAccounts } from "./accounts";
import { type Auth, createAuth } from "./better-auth";
import { createEntrance, type Entrance } from "./entrance";
import { createSignInLimits } from "./limits";
import { keepSessions, type Sessions } from "./sessions";

let directory: string;
let store: Store;
let sessions: Sessions;
let accounts: Accounts;
let entrance: Entrance;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "vigia-entrance-"));
  store = await keepOpen(() => openStore({ directory, url: null }), log);
  const publicUrl = "http://localhost:3000";
  let made: Auth | null = null;
  const auth = () =>
    store.use(async (db) => {
      made ??= createAuth({ db, secret: "s".repeat(40), publicUrl, log });
      return made;
    });
  sessions = keepSessions({ auth, store, log, isSecure: false });
  accounts = createAccounts({ auth, store, sessions, publicUrl });
  entrance = createEntrance({ auth, store, sessions, limits: createSignInLimits(), log });
  await accounts.createFirst({ name: "Ana", email: "ana@example.com", password: "first-password" });
});

afterAll(async () => {
  sessions.stop();
  await store.close();
  await rm(directory, { recursive: true });
});

async function signIn(password: string): Promise<string> {
  const done = await entrance.signIn("ana@example.com", password, null);
  if (done.kind !== "signed_in") throw new Error(`Not signed in: ${done.kind}`);
  return done.cookies.map((cookie) => cookie.split(";")[0]).join("; ");
}

it("changes a password on the embedded database's one connection: the other sessions end, a new one goes on", async () => {
  const [here, elsewhere] = [await signIn("first-password"), await signIn("first-password")];
  const [ana] = await accounts.list();
  const changed = await entrance.changePassword(ana!, here, "first-password", "second-password");
  if (changed === null || "kind" in changed) throw new Error("The password was not changed.");
  const fresh = changed.cookies.map((cookie) => cookie.split(";")[0]).join("; ");
  expect(await sessions.personOf(elsewhere)).toBeNull();
  expect(await sessions.personOf(fresh)).toMatchObject({ name: "Ana" });
  await expect(signIn("first-password")).rejects.toThrow("wrong");
  await expect(signIn("second-password")).resolves.not.toBe("");
}, 20_000);

it("gives no session to somebody who is disabled", async () => {
  await accounts.create({
    name: "Leo",
    email: null,
    username: "leo",
    role: "viewer",
    scope: "all",
    location: null,
    language: null,
    landing: "/",
    password: "third-password",
  });
  expect(await entrance.signIn("leo", "third-password", null)).toMatchObject({ kind: "signed_in" });
  const leo = (await accounts.list()).find(({ name }) => name === "Leo");
  await accounts.change(leo!.id, { disabled: true });
  expect(await entrance.signIn("leo", "third-password", null)).toEqual({ kind: "wrong" });
});
