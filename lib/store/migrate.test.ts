import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { type Database, openDatabase } from "./database";
import { type Migration, migrate, migrations } from "./migrate";
import { openStore } from "./store";
import { onBoth } from "./testing/places";

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
