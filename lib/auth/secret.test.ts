import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { log } from "@/lib/log";
import { emptyFolder } from "@/lib/store/testing/places";
import { sessionSecret } from "./secret";

test("the one that is set is taken, and nothing is kept", async () => {
  const data = await emptyFolder();
  expect(await sessionSecret({ authSecret: "the one that is set", data }, log)).toBe("the one that is set");
  expect(await readdir(data.directory)).toEqual([]);
});

test("one is made at the first start, for the owner's eyes only, and stays", async () => {
  const { directory, url } = await emptyFolder();
  const data = { directory: join(directory, "data"), url };
  const first = await sessionSecret({ authSecret: null, data }, log);
  expect(first.length).toBeGreaterThanOrEqual(43);
  expect(await sessionSecret({ authSecret: null, data }, log)).toBe(first);
  const file = join(data.directory, "auth-secret");
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await readFile(file, "utf8")).trim()).toBe(first);
  expect(await readdir(data.directory)).toEqual(["auth-secret"]);
});

test("those that begin at once take the same one", async () => {
  const data = await emptyFolder();
  const secrets = await Promise.all(
    Array.from({ length: 8 }, () => sessionSecret({ authSecret: null, data }, log)),
  );
  expect(new Set(secrets).size).toBe(1);
  expect(await sessionSecret({ authSecret: null, data }, log)).toBe(secrets[0]);
});

test("where none can be kept, and where the kept one is cut short, it is one for this run", async () => {
  const { directory, url } = await emptyFolder();
  await mkdir(join(directory, "a"));
  await mkdir(join(directory, "b"));
  await writeFile(join(directory, "a", "auth-secret"), "short\n");
  await writeFile(join(directory, "b", "file"), "");
  for (const place of [join(directory, "a"), join(directory, "b", "file")]) {
    const data = { directory: place, url };
    const one = await sessionSecret({ authSecret: null, data }, log);
    expect(one.length).toBeGreaterThanOrEqual(43);
    expect(await sessionSecret({ authSecret: null, data }, log)).not.toBe(one);
  }
  expect(await readFile(join(directory, "a", "auth-secret"), "utf8")).toBe("short\n");
});
