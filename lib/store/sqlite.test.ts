import { chmod, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSqlite } from "./sqlite";
import { emptyFolder } from "./testing/places";

test("its files are for their owner alone, also in a folder that others may read", async () => {
  const { directory } = await emptyFolder();
  await chmod(directory, 0o755);
  const { db } = await openSqlite(directory);
  await db.schema.createTable("any").addColumn("id", "integer").execute();
  const names = await readdir(directory);
  expect(names).toEqual(["vigia.sqlite", "vigia.sqlite-shm", "vigia.sqlite-wal"]);
  for (const name of names) expect((await stat(join(directory, name))).mode & 0o777).toBe(0o600);
  await db.destroy();
});
