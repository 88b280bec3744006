import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { floorBoard } from "@/lib/contracts/boards";
import { campaignSettingsDefaults } from "@/lib/contracts/settings";
import type { Scope } from "@/lib/domain/access";
import type { Configuration } from "@/lib/store/configuration";
import { addWall, changeWall, revokeWall, sawWall } from "@/lib/store/walls";
import { hashOf } from "./pairing";
import { openHouse } from "./testing/house";
import { keepWalls } from "./walls";

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));
afterEach(() => void vi.useRealTimers());

const dayMs = 86_400_000;
const board = (campaigns: Scope, agentNames: boolean) =>
  ({ ...floorBoard, id: "sales", campaigns, agentNames, language: "es", theme: "dark" }) as const;

/** A house with a TV on its wall, which shows a board with two campaigns. */
async function hanging() {
  const house = await openHouse();
  const configuration: { boards: Configuration["boards"] } = { boards: [board(["A", "B"], true)] };
  const walls = keepWalls({
    store: house.store,
    configuration: () => ({
      ...configuration,
      campaigns: new Map([["A", campaignSettingsDefaults]]),
      agents: new Map(),
      general: { auditDays: 730 },
    }),
    isSecure: false,
  });
  const cookie = walls.cookieOf("token").split(";")[0]!;
  const pair = (token = "token", on = "sales") =>
    house.store.use((db) => addWall(db, { name: "Hall", board: on, tokenHash: hashOf(token) }));
  return { ...house, walls, configuration, cookie, pair, wall: await pair() };
}

const recheckMs = 30_001;
const settle = () => new Promise((resolve) => setTimeout(resolve, 50));

test("a TV is known by its token, at first from the database and then without it", async () => {
  const { walls, cookie, wall, uses } = await hanging();
  const before = uses();
  const [pass, again] = await Promise.all([walls.wallOf(cookie), walls.wallOf(cookie)]);
  expect(pass).toEqual({
    kind: "wall",
    id: wall.id,
    name: "Hall",
    board: { id: "sales", campaigns: ["A", "B"], agentNames: true },
  });
  expect(again).toBe(pass);
  for (let i = 0; i < 1000; i++) expect(walls.wallOf(`theme=dark; ${cookie}`)).toBe(pass);
  expect(uses()).toBe(before + 1);
});

test("another token, its hash, or none is nobody's", async () => {
  const { walls, cookie } = await hanging();
  for (const wrong of ["", "theme=dark", `${cookie}x`, "vigia.wall=", `vigia.wall=${hashOf("token")}`]) {
    expect(await walls.wallOf(wrong)).toBeNull();
  }
});

test("its cookie is kept by the browser, unread by scripts, and by https where there is", async () => {
  const { walls, store } = await hanging();
  expect(walls.cookieOf("t")).toMatch(/^vigia\.wall=t; Path=\/; Max-Age=34560000; HttpOnly; SameSite=Lax$/);
  const secure = keepWalls({ store, configuration: vi.fn(), isSecure: true });
  expect(secure.cookieOf("t")).toMatch(/^__Secure-vigia\.wall=t; .*; Secure$/);
});

test("a pass that is taken back is gone at once, also while it was being asked for", async () => {
  const { walls, store, cookie, wall, holdNextAnswer } = await hanging();
  const release = holdNextAnswer();
  const asked = walls.wallOf(cookie);
  await settle();
  await store.use((db) => revokeWall(db, wall.id));
  walls.forget(wall.id);
  release();
  expect(await asked).toBeNull();
  expect(await walls.wallOf(cookie)).toBeNull();
});

test("what another process has taken back or changed is seen after half a minute", async () => {
  const { walls, store, cookie, wall } = await hanging();
  await walls.wallOf(cookie);
  await store.use((db) => changeWall(db, wall.id, { board: "floor" }));
  vi.setSystemTime(Date.now() + recheckMs);
  await walls.wallOf(cookie);
  await settle();
  expect(walls.wallOf(cookie)).toMatchObject({ board: { id: "floor", campaigns: "all", agentNames: false } });
  await store.use((db) => revokeWall(db, wall.id));
  vi.setSystemTime(Date.now() + recheckMs);
  await walls.wallOf(cookie);
  await settle();
  expect(await walls.wallOf(cookie)).toBeNull();
});

test("a TV shows what its board is now; of a board that is gone, nothing", async () => {
  const { walls, cookie, configuration } = await hanging();
  await walls.wallOf(cookie);
  configuration.boards = [board(["B"], false)];
  expect(walls.wallOf(cookie)).toMatchObject({ board: { campaigns: ["B"], agentNames: false } });
  configuration.boards = [];
  expect(walls.wallOf(cookie)).toMatchObject({ board: { campaigns: [], agentNames: false } });
});

test("a pass lives for as long as it is used, and ends after ninety days without", async () => {
  const { walls, store, cookie, wall, pair } = await hanging();
  await pair("unused");
  vi.setSystemTime(Date.now() + 89 * dayMs);
  await store.use((db) => sawWall(db, wall.id, { version: "1", awake: "held" }));
  vi.setSystemTime(Date.now() + 89 * dayMs);
  expect(await walls.wallOf(cookie)).not.toBeNull();
  expect(await walls.wallOf("vigia.wall=unused")).toBeNull();
});

test("a TV that is known goes on without a database; one that is not is an error", async () => {
  const { walls, store, cookie } = await hanging();
  await walls.wallOf(cookie);
  await store.close();
  vi.setSystemTime(Date.now() + recheckMs);
  expect(walls.wallOf(cookie)).toMatchObject({ name: "Hall" });
  await settle();
  expect(walls.wallOf(cookie)).toMatchObject({ name: "Hall" });
  await expect(walls.wallOf("vigia.wall=other")).rejects.toThrow("closed");
});
