import { randomUUID } from "node:crypto";
import { chmod, mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { describe, expect, onTestFinished, test } from "vitest";
import { auditQuery } from "@/lib/contracts/audit";
import { type BoardInput, floorBoard } from "@/lib/contracts/boards";
import { scriptedLog } from "@/lib/live/testing/story";
import { type AuditSight, auditRows } from "./audit-rows";
import { addBoard, listBoards } from "./boards";
import { openDatabase } from "./database";
import { asUnavailable } from "./errors";
import { keepOpen } from "./keep-open";
import { begin, latest, type Requested } from "./ledger";
import { migrate } from "./migrate";
import { listAgentSettings } from "./settings";
import { openStore, type Store } from "./store";
import { emptyFolder, onPostgres } from "./testing/places";
import { freePort } from "./testing/postgres";
import { listWalls } from "./walls";

const { id: _floor, ...floorInput } = floorBoard;
const board: BoardInput = { ...floorInput, name: "Ventas", language: "es", theme: "dark" };

function request(): Requested {
  return {
    actor: { kind: "system" },
    address: null,
    key: randomUUID(),
    requestHash: "hash",
    verb: "hang_up",
    campaign: "Sales<-",
    target: "SIP/1010",
    input: "x".repeat(2000),
  };
}

const unavailable = (reason: string) => ({
  name: "StoreUnavailable",
  message: `The database cannot be used: ${reason}.`,
});

/** Root may write anywhere, so for as long as the work takes it is somebody else. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

/** What SQLite keeps beside its file may go while it is being listed: it is closed a moment later than it says. */
async function chmodFiles(directory: string, mode: number): Promise<void> {
  for (const name of await readdir(directory)) {
    await chmod(join(directory, name), mode).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
    });
  }
}

describe("the embedded database", () => {
  test("whose folder is a file", async () => {
    const { directory } = await emptyFolder();
    const file = join(directory, "file");
    await writeFile(file, "");
    const notAFolder = unavailable("DATA_DIR is not a folder");
    await expect(openStore({ directory: file, url: null })).rejects.toMatchObject(notAFolder);
    await expect(openStore({ directory: join(file, "below"), url: null })).rejects.toMatchObject(notAFolder);
  });

  test("whose folder may not be written: nothing is made", async () => {
    const place = await emptyFolder();
    await chmod(place.directory, 0o555);
    const below = { ...place, directory: join(place.directory, "data") };
    await expect(asNobody(() => openStore(below))).rejects.toMatchObject(
      unavailable("DATA_DIR may not be written"),
    );
    await expect(asNobody(() => openStore(place))).rejects.toMatchObject({ name: "StoreUnavailable" });
    await chmod(place.directory, 0o700);
  });

  test("whose file is read-only", async () => {
    const place = await emptyFolder();
    const first = await openStore(place);
    await first.begin(request());
    await first.close();
    await chmodFiles(place.directory, 0o444);
    await chmod(place.directory, 0o555);
    await expect(asNobody(() => openStore(place))).rejects.toMatchObject(unavailable("it is read-only"));
    await chmod(place.directory, 0o700);
    await chmodFiles(place.directory, 0o600);
    const again = await openStore(place);
    expect(await again.latest(9)).toMatchObject([{ outcome: "unknown" }]);
    await again.close();
  });

  test("whose file is no database", async () => {
    const place = await emptyFolder();
    await mkdir(place.directory, { recursive: true });
    await writeFile(join(place.directory, "vigia.sqlite"), "no database at all. ".repeat(500));
    await expect(openStore(place)).rejects.toMatchObject(unavailable("its file is not a database"));
  });

  test("that may not grow: that action leaves nothing behind, and with room the next one is written", async () => {
    const database = await openDatabase(await emptyFolder());
    const { db } = database;
    onTestFinished(() => db.destroy());
    await migrate(database);
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
    await sql`pragma max_page_count = ${sql.lit((rows[0]?.page_count ?? 0) + 30)}`.execute(db);
    let written = 0;
    let refused: unknown;
    for (; refused === undefined && written < 200; written++) {
      await begin(db, request()).catch((error: unknown) => {
        refused = error;
        written -= 1;
      });
    }
    expect(asUnavailable(refused)).toMatchObject(unavailable("the disk is full"));
    expect(written).toBeGreaterThan(5);
    const keys = () => db.selectFrom("idempotency_keys").selectAll().execute();
    expect([(await latest(db, 999)).length, (await keys()).length]).toEqual([written, written]);

    await sql`pragma max_page_count = 4000`.execute(db);
    expect((await begin(db, request())).kind).toBe("begun");
    expect([(await latest(db, 999)).length, (await keys()).length]).toEqual([written + 1, written + 1]);
  });

  test("that may not grow: no board is half written, and reading goes on", async () => {
    const place = await emptyFolder();
    const store = await openStore(place);
    onTestFinished(() => store.close());
    const { db } = await store.database();
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
    await sql`pragma max_page_count = ${sql.lit(rows[0]?.page_count ?? 0)}`.execute(db);
    const big = { ...board, campaigns: Array.from({ length: 900 }, (_, i) => `${i}${"x".repeat(190)}`) };
    const full = unavailable("the disk is full");
    await expect(store.use((on) => addBoard(on, big))).rejects.toMatchObject(full);
    // As better-auth writes: in no transaction of its own.
    const bare = db.insertInto("agent_settings").values({ location: "a", context: "x".repeat(99_999) });
    await expect(bare.execute()).rejects.toMatchObject(full);
    expect(await store.use((db) => listBoards(db))).toEqual([]);
    await sql`pragma max_page_count = 4000`.execute(db);
    await bare.execute();
    expect(await store.use((on) => addBoard(on, big))).toMatchObject({ name: big.name });
  });

  test("whose changes outside of a transaction wait for another program's lock too", async () => {
    const place = await emptyFolder();
    const store = await openStore(place);
    onTestFinished(() => store.close());
    const other = await openDatabase(place);
    onTestFinished(() => other.db.destroy());
    let written: Promise<unknown> | undefined;
    await other.db.transaction().execute(async () => {
      written = store.use((db) =>
        db.insertInto("agent_settings").values({ location: "a", context: "b" }).execute(),
      );
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    await written;
    expect(await store.use(listAgentSettings)).toEqual(new Map([["a", "b"]]));
  });

  test("that is closed says so", async () => {
    const store = await openStore(await emptyFolder());
    await store.close();
    await expect(store.use(listWalls)).rejects.toMatchObject({ name: "StoreUnavailable" });
  });

  test("that another program keeps locked is waited for, while everything else goes on", async () => {
    const place = await emptyFolder();
    const store = await openStore(place);
    onTestFinished(() => store.close());
    const other = await openDatabase(place);
    onTestFinished(() => other.db.destroy());
    let asked: Promise<{ kind: string }> | undefined;
    let ticks = 0;
    await other.db.transaction().execute(async () => {
      asked = store.begin(request());
      for (; ticks < 5; ticks++) await new Promise((resolve) => setTimeout(resolve, 10));
    });
    expect(ticks).toBe(5);
    expect((await asked)?.kind).toBe("begun");
  });
});

test.each([
  [5, "another program keeps it locked"],
  [261, "another program keeps it locked"],
  [1544, "it is read-only"],
  [778, "its file cannot be read or written"],
  [13, "the disk is full"],
])("SQLite's result code %i: %s", (rawCode, reason) => {
  const error = Object.assign(new Error("sesame"), { code: `UNKNOWN_SQLITE_ERROR_${rawCode}`, rawCode });
  expect(asUnavailable(error)).toMatchObject(unavailable(reason));
});

onPostgres((server, emptyPlace) => {
  test("a server that is lost fails what is asked then, and nothing else; back again, it is used again", async () => {
    const store = await openStore(await emptyPlace());
    onTestFinished(() => store.close());
    const before = request();
    await store.begin(before);
    await server().kill();
    await expect(store.begin(request())).rejects.toMatchObject({ name: "StoreUnavailable" });
    await expect(store.begin(request())).rejects.toMatchObject(unavailable("its server does not answer"));
    const add = () => store.use((db) => addBoard(db, board));
    await expect(add()).rejects.toMatchObject(unavailable("its server does not answer"));
    await server().start();
    expect((await store.begin(before)).kind).toBe("known");
    expect((await store.begin(request())).kind).toBe("begun");
    expect(await store.latest(9)).toHaveLength(2);
    expect(await store.use((db) => listBoards(db))).toEqual([]);
    await add();
    await server().kill();
    const asked: AuditSight = { kind: "all" };
    await expect(store.use((db) => auditRows(db, auditQuery.parse({}), asked))).rejects.toMatchObject({
      name: "StoreUnavailable",
    });
    await server().start();
    expect(await store.use((db) => listBoards(db))).toHaveLength(1);
  }, 30_000);

  test("a server that refuses, and one without that database, say so, and never the address", async () => {
    const { url, ...place } = await emptyPlace();
    const address = new URL(url ?? "");
    address.pathname = "/sesame";
    const none = { ...place, url: address.href };
    await expect(openStore(none)).rejects.toMatchObject(unavailable("its server has no such database"));
    address.username = "sesame";
    await expect(openStore({ ...place, url: address.href })).rejects.toMatchObject(
      unavailable("its server refuses the account"),
    );
  });
});

test("a PostgreSQL server that is not there", async () => {
  const url = `postgres://user:sesame@127.0.0.1:${await freePort()}/vigia`;
  const place = { directory: "unused", url };
  await expect(openStore(place)).rejects.toMatchObject(unavailable("its server does not answer"));
});

describe("kept open", () => {
  function start(open: () => Promise<Store>) {
    const { lines, log } = scriptedLog();
    return { lines, keeping: keepOpen(open, log) };
  }

  test("what cannot be opened is said once, tried again, and used once it is there", async () => {
    const place = await emptyFolder();
    await writeFile(join(place.directory, "vigia.sqlite"), "no database at all. ".repeat(500));
    let attempts = 0;
    const { lines, keeping } = start(() => {
      attempts += 1;
      return openStore(attempts < 3 ? place : { ...place, directory: join(place.directory, "good") });
    });
    const store = await keeping;
    onTestFinished(() => store.close());
    const isNoDatabase = unavailable("its file is not a database");
    await expect(store.begin(request())).rejects.toMatchObject(isNoDatabase);
    await expect(store.use(listWalls)).rejects.toMatchObject(isNoDatabase);
    await expect(store.database()).rejects.toMatchObject(isNoDatabase);
    let isOpen = false;
    const opened = store.whenOpen().then(() => {
      isOpen = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(isOpen).toBe(false);
    await expect.poll(() => attempts, { timeout: 8000 }).toBe(3);
    await opened;
    expect((await store.begin(request())).kind).toBe("begun");
    expect([await store.use(listWalls), (await store.database()).kind]).toEqual([[], "sqlite"]);
    expect(lines.filter(({ level }) => level === "error")).toHaveLength(1);
    expect(lines.at(-1)).toMatchObject({ level: "info", msg: "the database is open" });
  });

  test("closing ends the attempts", async () => {
    const { keeping } = start(() => Promise.reject(new Error("no")));
    await (await keeping).close();
  });
});
