import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const read = (file: string) => readFileSync(join(root, file), "utf8");

test("every npm command of the README is a script of package.json", () => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  const named = [...read("README.md").matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)];
  const commands = new Set(named.map(([, run, short]) => run ?? short));
  expect([...commands]).toEqual(expect.arrayContaining(["demo", "test", "build", "start"]));
  expect([...commands].filter((name) => name === undefined || !(name in scripts))).toEqual([]);
});

// A registry that lacks the packages of other systems makes a lock file that npm ci refuses everywhere.
test("package-lock.json names the packages of every system", () => {
  type Package = { optionalDependencies?: Record<string, string> };
  const { packages } = JSON.parse(read("package-lock.json")) as { packages: Record<string, Package> };
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies).filter(
      ([name]) => !(`node_modules/${name}` in packages || `${path}/node_modules/${name}` in packages),
    ),
  );
  expect(missing).toEqual([]);
});

test.skipIf(!existsSync(join(root, ".git")))("no file speaks of a place outside the project", () => {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
    cwd: root,
  });
  const files = listed
    .toString()
    .split("\0")
    .filter((file) => file !== "" && existsSync(join(root, file)));
  expect(files.length).toBeGreaterThan(0);
  // Somebody's folder, or the neighbour's: written so that this file does not speak of them itself.
  const outside = /(?<![\w.@-])\/(?:work|home|root|Users)\/|(?:\.\.\/)+shared\b/;
  expect(files.filter((file) => outside.test(read(file)))).toEqual([]);
});
