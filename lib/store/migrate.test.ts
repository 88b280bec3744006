import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { auditQuery } from "@/lib/contracts/audit";
import { auditRows } from "./audit-rows";
import { type Database, openDatabase } from "./database";
import { type Migration, migrate, migrations } from "./migrate";
import { openStore } from "./store";
import { onBoth } from "./testing/places";
import { count, writeRows } from "./testing/rows";

onBoth((emptyPlace, kind) => {
  async function open(place: Awaited<ReturnType<typeof emptyPlace>>): Promise<Database> {
    const database = await openDatabase(place);
    onTestFinished(() => database.db.destroy());
    return database;
  }

  async function tables({ db }: Database): Promise<string[]> {
    return (await db.introspection.getTables()).map(({ name }) => name).sort();
  }

  const ours = [
    "account",
    "agent_settings",
    "audit",
    "boards",
    "campaign_settings",
    "general_settings",
    "idempotency_keys",
    "schema_migrations",
    "session",
    "user",
    "verification",
    "walls",
  ];

  test("makes every table, and does nothing the second time", async () => {
    const database = await open(await emptyPlace());
    await migrate(database);
    expect(await tables(database)).toEqual(ours);
    const applied = () => database.db.selectFrom("schema_migrations").selectAll().execute();
    const first = await applied();
    await migrate(database);
    expect(await applied()).toEqual(first);
    expect(first.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name));
  });

  test("is all or nothing: what came before a step that fails is not there either", async () => {
    const database = await open(await emptyPlace());
    const failing: Migration = {
      name: "999-failing",
      async up({ db }) {
        await db.schema.createTable("half").addColumn("id", "text").execute();
        await sql`insert into nowhere values (1)`.execute(db);
      },
    };
    await expect(migrate(database, [...migrations, failing])).rejects.toThrow();
    expect(await tables(database)).toEqual([]);
    await migrate(database);
    expect(await tables(database)).toEqual(ours);
  });

  test("adds only what is missing, and keeps what is there", async () => {
    const database = await open(await emptyPlace());
    await migrate(database);
    const next: Migration = {
      name: "999-next",
      up: ({ db }) => db.schema.createTable("next").addColumn("id", "text").execute(),
    };
    await migrate(database, [...migrations, next]);
    expect(await tables(database)).toEqual([...ours, "next"].sort());
  });

  test("a database from before there were accounts is brought up to date with its rows", async () => {
    const place = await emptyPlace();
    const database = await open(place);
    await migrate(database, migrations.slice(0, 1));
    const old = { actor_kind: "local", actor_id: null, actor_name: null } as const;
    await writeRows(database.db, [
      { ...old },
      { ...old, outcome: "requested" },
      { ...old, outcome: "refused" },
    ]);
    const rows = () => database.db.selectFrom("audit").selectAll().orderBy("position").execute();
    const before = await rows();
    await database.db
      .insertInto("idempotency_keys")
      .values({
        owner: "local",
        key: "k",
        request_hash: "h",
        audit_id: before[0]!.id,
        created_at: new Date().toISOString(),
        answer: "1",
      })
      .execute();
    await migrate(database);
    expect(await tables(database)).toEqual(ours);
    expect(await rows()).toEqual(before);
    expect(await count(database.db, "idempotency_keys")).toBe(1);
    const store = await openStore(place);
    onTestFinished(() => store.close());
    const { rows: entries } = await store.use((db) => auditRows(db, auditQuery.parse({}), { kind: "all" }));
    expect(entries.map(({ actor, outcome }) => [actor.kind, outcome])).toEqual([
      ["local", "refused"],
      ["local", "unknown"],
      ["local", "succeeded"],
    ]);
  });

  test("a database newer than the program is left alone, and said so", async () => {
    const place = await emptyPlace();
    const database = await open(place);
    const newer: Migration = {
      name: "999-newer",
      up: ({ db }) => db.schema.createTable("newer").addColumn("id", "text").execute(),
    };
    await migrate(database, [...migrations, newer]);
    await expect(openStore(place)).rejects.toMatchObject({
      name: "StoreUnavailable",
      message: expect.stringContaining("newer than this program"),
    });
    expect(await tables(database)).toEqual([...ours, "newer"].sort());
  });

  test("four processes that start at once migrate it once", { timeout: 60_000 }, async () => {
    const place = await emptyPlace();
    const script = join(import.meta.dirname, "testing", "open.ts");
    const children = Array.from({ length: 4 }, () => {
      const child = spawn(process.execPath, ["--import", "tsx", script, JSON.stringify(place)]);
      let said = "";
      child.stderr.setEncoding("utf8").on("data", (text: string) => {
        said += text;
      });
      return { child, ended: once(child, "close"), said: () => said };
    });
    await Promise.all(children.map(({ child }) => once(child.stdout, "data")));
    for (const { child } of children) child.stdin.write("go\n");
    for (const { ended, said } of children) expect([(await ended)[0], said()]).toEqual([0, ""]);
    const database = await open(place);
    expect(await tables(database)).toEqual(ours);
  });

  test("knows which database it is", async () => {
    expect((await open(await emptyPlace())).kind).toBe(kind);
  });
});
