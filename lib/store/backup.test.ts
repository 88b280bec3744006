import { execFile } from "node:child_process";
import { cp, mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate as letOthersRun } from "node:timers/promises";
import { promisify } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import type { BoardInput } from "@/lib/contracts/boards";
import { floorBoard } from "@/lib/contracts/boards";
import { addBoard, listBoards } from "./boards";
import { openStore, type Store } from "./store";
import { emptyFolder, onPostgres } from "./testing/places";
import { hasPostgresTools, postgresTool } from "./testing/postgres";

const run = promisify(execFile);
const { id: _floor, ...floorInput } = floorBoard;
const board: BoardInput = { ...floorInput, name: "Ventas ñ", language: "es", theme: "dark" };

async function open(place: Parameters<typeof openStore>[0]): Promise<Store> {
  const store = await openStore(place);
  onTestFinished(() => store.close());
  return store;
}

function request(key: string): Parameters<Store["begin"]>[0] {
  const actor = { kind: "user", id: "1", name: "Ana" } as const;
  const input = "x".repeat(1000);
  const on = { campaign: "Ventas ñ", target: key };
  return { actor, address: null, key, requestHash: "hash", verb: "hang_up", ...on, input };
}

async function act(store: Store, key: string): Promise<void> {
  const begun = await store.begin(request(key));
  if (begun.kind === "begun") {
    await store.finish(begun.id, { outcome: "succeeded", detail: null, answer: key });
  }
}

/** Backs up while actions are being written, and compares what is restored with what was there. */
async function survives(store: Store, backUp: () => Promise<void>, restore: () => Promise<Store>) {
  await store.use((db) => addBoard(db, board));
  for (let i = 0; i < 300; i++) await act(store, `before ${i}`);
  let isRunning = true;
  const backup = backUp().finally(() => {
    isRunning = false;
  });
  let during = 0;
  for (; isRunning; during++) {
    await act(store, `during ${during}`);
    await letOthersRun();
  }
  await backup;
  expect(during).toBeGreaterThan(5);
  await act(store, "after");

  const restored = await restore();
  const rows = (await restored.latest(99_999)).toReversed();
  const originals = (await store.latest(99_999)).toReversed();
  expect(rows.length).toBeGreaterThanOrEqual(300);
  expect(rows.length).toBeLessThan(originals.length);
  // All of one moment: the first rows without a gap; only the very last may not have had its outcome then.
  expect(rows.slice(0, -1)).toEqual(originals.slice(0, rows.length - 1));
  expect(rows.at(-1)?.id).toBe(originals[rows.length - 1]?.id);
  const boards = await store.use((db) => listBoards(db));
  expect(await restored.use((db) => listBoards(db))).toEqual(boards);
  // It goes on as the same Vigía: keys are known, rows are kept, and new ones are written.
  expect(await restored.begin(request("before 7"))).toMatchObject({ kind: "known", answer: "before 7" });
  await act(restored, "restored");
  expect(await restored.latest(1)).toMatchObject([{ target: "restored", outcome: "succeeded" }]);
  await expect(restored.use((db) => db.deleteFrom("audit").execute())).rejects.toThrow("append-only");
}

describe("the embedded database", () => {
  const script = join(import.meta.dirname, "backup.ts");
  const backUp = (directory: string, ...args: string[]) =>
    run(process.execPath, ["--import", "tsx", script, ...args], {
      env: { ...process.env, DATA_DIR: directory, DATABASE_URL: "" },
    });

  test("is backed up while it is written, for its owner alone, and restored", {
    timeout: 60_000,
  }, async () => {
    const place = await emptyFolder();
    const copy = join(place.directory, "backup.sqlite");
    const target = join(place.directory, "restored");
    await survives(
      await open(place),
      async () => void (await backUp(place.directory, copy)),
      async () => {
        await mkdir(target);
        await cp(copy, join(target, "vigia.sqlite"));
        return open({ directory: target, url: null });
      },
    );
    expect((await stat(copy)).mode & 0o777).toBe(0o600);
    const before = await stat(copy);
    await expect(backUp(place.directory, copy)).rejects.toMatchObject({ code: 1 });
    expect((await stat(copy)).size).toBe(before.size);
  });

  test("that is not there is no backup, and makes no file", async () => {
    const { directory } = await emptyFolder();
    const copy = join(directory, "backup.sqlite");
    await expect(backUp(directory, copy)).rejects.toMatchObject({ code: 1 });
    await expect(backUp(directory)).rejects.toMatchObject({ code: 1 });
    await expect(stat(copy)).rejects.toMatchObject({ code: "ENOENT" });
    await expect(stat(join(directory, "vigia.sqlite"))).rejects.toMatchObject({ code: "ENOENT" });
  });
});

onPostgres((_, emptyPlace) => {
  test.skipIf(!hasPostgresTools)(
    "is backed up with pg_dump while it is written, and restored with pg_restore",
    { timeout: 60_000 },
    async () => {
      const { directory } = await emptyFolder();
      const file = join(directory, "vigia.dump");
      const [from, to] = [await emptyPlace(), await emptyPlace()];
      const dump = ["--format=custom", `--file=${file}`, from.url ?? ""];
      await survives(
        await open(from),
        async () => void (await run(postgresTool("pg_dump"), dump)),
        async () => {
          // What is there already gives way, as it does on a server that Vigía was started on before.
          await (await openStore(to)).close();
          const restore = ["--clean", "--if-exists", "--no-owner", "--single-transaction"];
          await run(postgresTool("pg_restore"), [...restore, `--dbname=${to.url}`, file]);
          return open(to);
        },
      );
    },
  );
});
