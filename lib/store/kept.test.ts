import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { type BoardInput, floorBoard } from "@/lib/contracts/boards";
import { campaignSettingsDefaults } from "@/lib/contracts/settings";
import { scriptedLog } from "@/lib/live/testing/story";
import { addBoard, changeBoard, deleteBoard, listBoards } from "./boards";
import { keepConfiguration } from "./configuration";
import { StoreUnavailable } from "./errors";
import { keepOpen } from "./keep-open";
import type { Schema } from "./schema";
import {
  generalSettings,
  listAgentSettings,
  listCampaignSettings,
  saveAgentSettings,
  saveCampaignSettings,
  saveGeneralSettings,
} from "./settings";
import { openStore, type Store } from "./store";
import { onBoth } from "./testing/places";
import { count, openMigrated } from "./testing/rows";
import { addWall, changeWall, listWalls, revokeWall, sawWall, wallByTokenHash } from "./walls";

const { id: _floor, ...floorInput } = floorBoard;
const board: BoardInput = { ...floorInput, name: "Ventas ñ", language: "es", theme: "dark" };
const settings = { ...campaignSettingsDefaults, displayName: "Ventas", group: "Norte" };
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** What the two databases must do alike. */
onBoth((emptyPlace) => {
  const openEmpty = async (): Promise<Kysely<Schema>> => (await openMigrated(await emptyPlace())).db;

  async function openStoreAt(place: Awaited<ReturnType<typeof emptyPlace>>): Promise<Store> {
    const store = await openStore(place);
    onTestFinished(() => store.close());
    return store;
  }

  describe("walls", () => {
    const add = (db: Kysely<Schema>, name: string) =>
      addWall(db, { name, board: "floor", tokenHash: `hash of ${name}` });

    test("are listed as they were paired, and found by the hash of their pass alone", async () => {
      const db = await openEmpty();
      const lobby = await add(db, "Lobby");
      expect(lobby).toEqual({
        id: expect.any(String),
        name: "Lobby",
        board: "floor",
        pairedAt: expect.stringMatching(time),
        lastSeenAt: null,
        version: null,
        awake: "unknown",
      });
      expect(await listWalls(db)).toEqual([lobby]);
      const { version: _version, awake: _awake, ...found } = lobby;
      expect(await wallByTokenHash(db, "hash of Lobby")).toEqual(found);
      expect(await wallByTokenHash(db, "hash of nobody")).toBeNull();
    });

    test("two cannot have one pass", async () => {
      const db = await openEmpty();
      await add(db, "Lobby");
      await expect(add(db, "Lobby")).rejects.not.toBeInstanceOf(StoreUnavailable);
      expect(await listWalls(db)).toHaveLength(1);
    });

    test("change their name, their board, both or neither", async () => {
      const db = await openEmpty();
      const { id } = await add(db, "Lobby");
      await add(db, "Other");
      expect(await changeWall(db, id, { name: "Hall" })).toMatchObject({ name: "Hall", board: "floor" });
      expect(await changeWall(db, id, { board: "b" })).toMatchObject({ name: "Hall", board: "b" });
      expect(await changeWall(db, id, {})).toMatchObject({ name: "Hall", board: "b" });
      expect(await changeWall(db, "none", { name: "Hall" })).toBeNull();
      expect(new Set((await listWalls(db)).map(({ name }) => name))).toEqual(new Set(["Hall", "Other"]));
    });

    test("tell of themselves; one that is revoked is gone, and stays gone", async () => {
      const db = await openEmpty();
      const { id } = await add(db, "Lobby");
      await sawWall(db, id, { version: "1.2", awake: "held" });
      const seen = { version: "1.2", awake: "held", lastSeenAt: expect.stringMatching(time) };
      expect(await listWalls(db)).toMatchObject([seen]);
      expect(await revokeWall(db, id)).toBe(true);
      expect(await revokeWall(db, id)).toBe(false);
      expect(await revokeWall(db, "none")).toBe(false);
      await sawWall(db, id, { version: "2", awake: "refused" });
      expect([await listWalls(db), await wallByTokenHash(db, "hash of Lobby")]).toEqual([[], null]);
      expect(await changeWall(db, id, { name: "Back" })).toBeNull();
      expect(await db.selectFrom("walls").select(["name", "version"]).execute()).toEqual([
        { name: "Lobby", version: "1.2" },
      ]);
    });
  });

  test("boards are kept whole, changed and deleted, oldest first", async () => {
    const db = await openEmpty();
    const first = await addBoard(db, board);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const second = await addBoard(db, { ...board, campaigns: ["b", "a"], order: "given", name: "A" });
    expect(first).toEqual({ ...board, id: expect.any(String) });
    expect(await listBoards(db)).toEqual([first, second]);
    const changed = { ...board, name: "Other", rotationSeconds: 60 };
    expect(await changeBoard(db, first.id, changed)).toEqual({ ...changed, id: first.id });
    expect(await changeBoard(db, "none", changed)).toBeNull();
    expect(await listBoards(db)).toEqual([{ ...changed, id: first.id }, second]);
    expect(await deleteBoard(db, first.id)).toBe(true);
    expect(await deleteBoard(db, first.id)).toBe(false);
    expect(await listBoards(db)).toEqual([second]);
  });

  test("a campaign's settings replace the ones before; set back to the defaults they are forgotten", async () => {
    const db = await openEmpty();
    await saveCampaignSettings(db, "Ventas<-", { ...settings, group: null });
    await saveCampaignSettings(db, "Ventas<-", settings);
    await saveCampaignSettings(db, "Other", settings);
    expect(await listCampaignSettings(db)).toEqual(
      new Map([
        ["Other", settings],
        ["Ventas<-", settings],
      ]),
    );
    await saveCampaignSettings(db, "Other", structuredClone(campaignSettingsDefaults));
    expect([...(await listCampaignSettings(db)).keys()]).toEqual(["Ventas<-"]);
  });

  test("an agent's context is kept, replaced, and taken away", async () => {
    const db = await openEmpty();
    await saveAgentSettings(db, "SIP/1", "outside");
    await saveAgentSettings(db, "SIP/1", "inside");
    await saveAgentSettings(db, "SIP/2", "inside");
    await saveAgentSettings(db, "SIP/2", null);
    await saveAgentSettings(db, "SIP/3", null);
    expect(await listAgentSettings(db)).toEqual(new Map([["SIP/1", "inside"]]));
  });

  test("general settings have defaults until they are set", async () => {
    const db = await openEmpty();
    expect(await generalSettings(db)).toEqual({ auditDays: 730 });
    await saveGeneralSettings(db, { auditDays: 90 });
    await saveGeneralSettings(db, { auditDays: 60 });
    expect(await generalSettings(db)).toEqual({ auditDays: 60 });
  });

  describe("the configuration", () => {
    function keep(store: Pick<Store, "use" | "whenOpen">) {
      const { lines, log } = scriptedLog();
      const kept = keepConfiguration(store, log);
      onTestFinished(kept.stop);
      return { lines, kept };
    }

    test("is what was set, and the same object as long as nothing changes", async () => {
      const store = await openStoreAt(await emptyPlace());
      const { kept } = keep(store);
      expect(kept.current()).toMatchObject({ boards: [], general: { auditDays: 730 } });
      const added = await store.use((db) => addBoard(db, board));
      await store.use((db) => saveCampaignSettings(db, "Ventas<-", settings));
      await store.use((db) => saveAgentSettings(db, "SIP/1", "outside"));
      await kept.reload();
      const first = kept.current();
      expect(first).toEqual({
        boards: [added],
        campaigns: new Map([["Ventas<-", settings]]),
        agents: new Map([["SIP/1", "outside"]]),
        general: { auditDays: 730 },
      });
      await kept.reload();
      expect(kept.current()).toBe(first);
      await store.use((db) => saveGeneralSettings(db, { auditDays: 31 }));
      await kept.reload();
      expect(kept.current().general.auditDays).toBe(31);
    });

    test("that another process changed is known after half a minute", async () => {
      vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
      onTestFinished(() => void vi.useRealTimers());
      const place = await emptyPlace();
      const { kept } = keep(await openStoreAt(place));
      await kept.reload();
      await (await openStoreAt(place)).use((db) => saveAgentSettings(db, "SIP/1", "outside"));
      vi.advanceTimersByTime(30_000);
      await vi.waitFor(() => expect(kept.current().agents.size).toBe(1));
    });

    test("a row that cannot be read costs that row, and one line in the log", async () => {
      const store = await openStoreAt(await emptyPlace());
      const good = await store.use((db) => addBoard(db, board));
      await store.use(async (db) => {
        const bad = await addBoard(db, board);
        await db.updateTable("boards").set({ content: '{"new":1}' }).where("id", "=", bad.id).execute();
        await saveCampaignSettings(db, "Good", settings);
        await db.insertInto("campaign_settings").values({ campaign: "Bad", content: "{" }).execute();
        await db.insertInto("general_settings").values({ name: "auditDays", content: "1" }).execute();
        await db.insertInto("general_settings").values({ name: "newer", content: "1" }).execute();
      });
      const { lines, kept } = keep(store);
      await kept.reload();
      await kept.reload();
      expect(kept.current()).toMatchObject({
        boards: [good],
        campaigns: new Map([["Good", settings]]),
        general: { auditDays: 730 },
      });
      expect(lines.map(({ level }) => level)).toEqual(["error", "error", "error"]);
    });

    test("without a database is the defaults; with one that comes later, what is in it", async () => {
      const place = await emptyPlace();
      const before = await openStore(place);
      await before.use((db) => saveAgentSettings(db, "SIP/1", "outside"));
      await before.close();
      let attempts = 0;
      const { log } = scriptedLog();
      const store = await keepOpen(() => {
        attempts += 1;
        return attempts === 1 ? Promise.reject(new StoreUnavailable("Not yet.")) : openStore(place);
      }, log);
      onTestFinished(() => store.close());
      const { kept } = keep(store);
      await kept.reload();
      expect(kept.current().agents.size).toBe(0);
      await store.whenOpen();
      await vi.waitFor(() => expect(kept.current().agents.size).toBe(1));
    });

    test("that cannot be read any more stays as it was, and is said once", async () => {
      const store = await openStoreAt(await emptyPlace());
      await store.use((db) => saveAgentSettings(db, "SIP/1", "outside"));
      const { lines, kept } = keep(store);
      await kept.reload();
      await store.close();
      await kept.reload();
      await kept.reload();
      expect(kept.current().agents.size).toBe(1);
      expect(lines).toMatchObject([{ level: "error", reason: "The database is closed." }]);
    });
  });

  test("what the work itself throws is thrown as it is, and nothing of it is written", async () => {
    const store = await openStoreAt(await emptyPlace());
    const own = new Error("my own");
    const work = store.use((db) =>
      db.transaction().execute(async (transaction) => {
        await transaction.insertInto("agent_settings").values({ location: "a", context: "b" }).execute();
        throw own;
      }),
    );
    await expect(work).rejects.toBe(own);
    const written = await store.use((db) => count(db, "agent_settings"));
    expect(written).toBe(0);
  });

  test("who is deleted takes sessions and passwords along, and a session is somebody's", async () => {
    const db = await openEmpty();
    const now = new Date().toISOString();
    const written = { createdAt: now, updatedAt: now };
    const user = (id: string) => ({
      id,
      email: `${id}@example.com`,
      name: id,
      emailVerified: 0,
      image: null,
      username: null,
      displayUsername: null,
      role: "admin" as const,
      scope: '"all"',
      location: null,
      language: null,
      landing: "/",
      disabled: 0,
      lastSignInAt: null,
      ...written,
    });
    const session = (userId: string) => ({
      id: randomUUID(),
      token: randomUUID(),
      expiresAt: now,
      ipAddress: null,
      userAgent: null,
      userId,
      ...written,
    });
    await db
      .insertInto("user")
      .values([user("ana"), user("eva")])
      .execute();
    await db
      .insertInto("session")
      .values([session("ana"), session("eva")])
      .execute();
    await db
      .insertInto("account")
      .values({ id: "a", accountId: "a", providerId: "credential", userId: "ana", password: "x", ...written })
      .execute();
    await expect(db.insertInto("session").values(session("nobody")).execute()).rejects.toThrow();
    await db.deleteFrom("user").where("id", "=", "ana").execute();
    const left = await db.selectFrom("session").select("userId").execute();
    expect([left, await count(db, "account")]).toEqual([[{ userId: "eva" }], 0]);
  });
});
