import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

/**
 * Which way imports run (biome.json says it, docs/architecture.md why). For each place of the tree: a file that
 * stands there, what it may import, what it may not. A canary with all these lines is put there, in an empty tree.
 */
const places: { place: string; file: string; may: string[]; mayNot: string[] }[] = [
  {
    place: "components",
    file: "components/floor/tile.tsx",
    may: ["react", "@/components/ui/button", ...lib("client", "contracts", "domain", "i18n")],
    mayNot: [
      ...lib("live", "auth", "store", "actions", "ucontact", "simulator"),
      "@/lib/env",
      "@/app/x",
      "node:fs",
    ],
  },
  {
    place: "components beside charts",
    file: "components/floor/trend.tsx",
    may: ["@/components/charts/trend"],
    mayNot: ["recharts", "recharts/types"],
  },
  {
    place: "components/charts",
    file: "components/charts/trend.tsx",
    may: ["recharts", ...lib("client", "contracts", "domain", "i18n")],
    mayNot: [...lib("live", "store", "simulator"), "node:fs"],
  },
  {
    place: "a page",
    file: "app/agents/page.tsx",
    may: [
      "next/headers",
      "@/components/ui/x",
      ...lib("live", "auth", "client", "contracts", "domain", "i18n"),
    ],
    mayNot: [
      ...lib("store", "actions", "ucontact", "http", "simulator"),
      "@/app/api/calls/route",
      "recharts",
    ],
  },
  { place: "the first page", file: "app/page.tsx", may: ["./globals.css"], mayNot: ["./api/calls/route"] },
  {
    place: "app/api",
    file: "app/api/calls/route.ts",
    may: [
      "@/lib/env",
      "@/lib/log",
      ...lib("http", "auth", "actions", "live", "store", "contracts", "domain"),
    ],
    mayNot: [...lib("ucontact", "client", "i18n", "simulator"), "@/components/ui/button"],
  },
  {
    place: "a route outside app/api",
    file: "app/healthz/route.ts",
    may: lib("http", "live"),
    mayNot: [...lib("ucontact", "client", "simulator"), "@/components/ui/button"],
  },
  {
    place: "lib/http",
    file: "lib/http/errors.ts",
    may: ["@/lib/vigia", ...lib("actions", "live", "auth", "store", "ucontact", "contracts", "domain")],
    mayNot: [...lib("client", "i18n", "simulator"), "@/components/ui/button", "@/app/x"],
  },
  {
    place: "lib/actions",
    file: "lib/actions/call.ts",
    may: ["zod", "node:crypto", ...lib("live", "auth", "store", "ucontact", "contracts", "domain")],
    mayNot: [...lib("http", "client", "i18n", "simulator"), "@/lib/vigia"],
  },
  {
    place: "lib/live",
    file: "lib/live/poller.ts",
    may: ["@/lib/log", ...lib("auth", "ucontact", "contracts", "domain")],
    mayNot: [...lib("actions", "store", "http", "client", "i18n", "simulator"), "@/lib/vigia"],
  },
  {
    place: "lib/auth",
    file: "lib/auth/session.ts",
    may: lib("store", "contracts", "domain"),
    mayNot: [...lib("actions", "live", "http", "ucontact", "client", "simulator"), "@/lib/vigia"],
  },
  {
    place: "lib/store",
    file: "lib/store/audit.ts",
    may: lib("contracts", "domain"),
    mayNot: lib("actions", "live", "http", "auth", "ucontact", "client", "simulator"),
  },
  {
    place: "lib/ucontact",
    file: "lib/ucontact/session.ts",
    may: ["undici", ...lib("contracts", "domain")],
    mayNot: [
      ...lib("store", "auth", "actions", "live", "http", "client", "simulator"),
      "@/lib/env",
      "@/lib/log",
    ],
  },
  {
    place: "lib/client",
    file: "lib/client/live.ts",
    may: ["@tanstack/react-query", ...lib("contracts", "domain", "i18n")],
    mayNot: [...lib("live", "http", "auth", "ucontact", "simulator"), "@/components/ui/x", "node:fs"],
  },
  {
    place: "lib/i18n",
    file: "lib/i18n/request.ts",
    may: ["next-intl/server", ...lib("contracts", "domain")],
    mayNot: [...lib("client", "live", "store", "simulator"), "node:fs"],
  },
  {
    place: "lib/contracts",
    file: "lib/contracts/live.ts",
    may: ["zod", ...lib("domain")],
    mayNot: [...lib("client", "live", "ucontact", "simulator"), "react", "node:fs"],
  },
  {
    place: "lib/domain",
    file: "lib/domain/agent.ts",
    may: [],
    mayNot: [...lib("contracts", "i18n", "ucontact", "simulator"), "zod", "node:fs"],
  },
  {
    place: "lib/vigia.ts",
    file: "lib/vigia.ts",
    may: ["@/lib/env", "@/lib/log", ...lib("actions", "live", "auth", "store", "ucontact", "contracts")],
    mayNot: [...lib("http", "client", "i18n", "simulator"), "@/components/ui/x", "./simulator/x"],
  },
  {
    place: "a file of lib itself",
    file: "lib/env.ts",
    may: ["zod", "@/lib/log", ...lib("contracts", "domain")],
    mayNot: [...lib("store", "live", "simulator"), "./store/x"],
  },
  {
    place: "lib/simulator",
    file: "lib/simulator/main.ts",
    may: ["node:http", "@/lib/simulator/x"],
    mayNot: [...lib("domain", "contracts", "ucontact", "live"), "@/lib/env", "@/e2e/x"],
  },
  {
    place: "a test of lib/simulator",
    file: "lib/simulator/world.test.ts",
    may: ["vitest", "@/lib/simulator/x"],
    mayNot: lib("domain", "contracts", "ucontact", "live"),
  },
  {
    place: "e2e",
    file: "e2e/floor.spec.ts",
    may: ["@playwright/test", ...lib("simulator", "contracts", "domain", "i18n")],
    mayNot: [...lib("live", "store", "ucontact", "client"), "@/components/ui/x"],
  },
  {
    place: "bench",
    file: "bench/run.ts",
    may: lib("simulator", "ucontact", "contracts", "domain"),
    mayNot: lib("live", "store", "client"),
  },
  {
    place: "the top level",
    file: "instrumentation.ts",
    may: ["./lib/env", ...lib("live", "store")],
    mayNot: [...lib("simulator"), "./lib/simulator/x", "recharts"],
  },
  {
    place: "any other test",
    file: "lib/live/poller.test.ts",
    may: [...lib("simulator", "actions", "store"), "../simulator/x"],
    mayNot: [],
  },
];

/** Every way of asking for a module. (An `import("…")` that stands for a type is the one that Biome does not see.) */
const ways: ((name: string) => string)[] = [
  (name) => `import { a } from "${name}";`,
  (name) => `import type { a } from "${name}";`,
  (name) => `import "${name}";`,
  (name) => `export { a } from "${name}";`,
  (name) => `export * from "${name}";`,
  (name) => `const a = await import("${name}");`,
];

/** Ways round the full name: nothing that climbs is permitted, wherever it leads. */
const climbing = ["..", "../x", "../../lib/x", "./../x", "./y/../../x", "@/lib/domain/../store/x"];

function lib(...folders: string[]): string[] {
  return folders.map((folder) => `@/lib/${folder}/x`);
}

function canary({ file, may, mayNot }: (typeof places)[number]): {
  permitted: string[];
  forbidden: string[];
} {
  const [first = [], ...others] = mayNot.map((name) => ways.map((way) => way(name)));
  const climbs =
    dirname(file) === "." || mayNot.length === 0 ? [] : climbing.map((name) => `import "${name}";`);
  return {
    permitted: ["./y", ...may].map((name) => `import { a } from "${name}";`),
    forbidden: [...first, ...others.flatMap((lines) => lines.slice(0, 1)), ...climbs],
  };
}

const root = join(import.meta.dirname, "..");
const tree = mkdtempSync(join(tmpdir(), "vigia-imports-"));
const refused = new Map<string, string[]>();

beforeAll(() => {
  for (const name of ["biome.json", ".gitignore", "package.json"]) cpSync(join(root, name), join(tree, name));
  const written = new Map<string, string[]>();
  for (const place of places) {
    const { permitted, forbidden } = canary(place);
    written.set(place.file, [...permitted, ...forbidden]);
    mkdirSync(dirname(join(tree, place.file)), { recursive: true });
    writeFileSync(join(tree, place.file), [...permitted, ...forbidden].join("\n"));
  }
  for (const { path, line } of lint()) {
    refused.set(path, [...(refused.get(path) ?? []), written.get(path)?.[line - 1] ?? `line ${line}`]);
  }
});

/** Where the rule of imports fired in the tree. */
function lint(): { path: string; line: number }[] {
  const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
  const { stdout } = spawnSync(
    process.execPath,
    [biome, "lint", "--reporter=json", "--max-diagnostics=none", "--colors=off"],
    { cwd: tree, encoding: "utf8" },
  );
  const report: { diagnostics: { category: string; location: { path: string; start: { line: number } } }[] } =
    JSON.parse(stdout);
  return report.diagnostics
    .filter(({ category }) => category === "lint/style/noRestrictedImports")
    .map(({ location }) => ({ path: location.path, line: location.start.line }));
}

afterAll(() => rmSync(tree, { recursive: true }));

test.each(places)("$place imports what it may, and nothing else", (place) => {
  expect(refused.get(place.file)?.sort() ?? []).toEqual(canary(place).forbidden.sort());
});

test("every folder of lib has its rule", () => {
  const folders = readdirSync(join(root, "lib"), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const ruled = places.map(({ file }) => dirname(file));
  expect(folders.map(({ name }) => `lib/${name}`).filter((folder) => !ruled.includes(folder))).toEqual([]);
});
