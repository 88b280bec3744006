import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { locales } from "./locales";
import { namespaces } from "./namespaces";

const folder = join(import.meta.dirname, "messages");

function flatten(value: unknown, path: string, into: Map<string, string>): Map<string, string> {
  if (typeof value === "string") return into.set(path, value);
  if (typeof value !== "object" || value === null) throw new Error(`${path} is neither text nor a group`);
  for (const [key, inner] of Object.entries(value))
    flatten(inner, path === "" ? key : `${path}.${key}`, into);
  return into;
}

function messages(locale: string, namespace: string): Map<string, string> {
  const parsed: unknown = JSON.parse(readFileSync(join(folder, locale, `${namespace}.json`), "utf8"));
  return flatten(parsed, "", new Map());
}

/** The insides of a text's outermost braces. */
function braced(text: string): string[] {
  const insides: string[] = [];
  let depth = 0;
  let start = 0;
  for (const [at, character] of [...text].entries()) {
    if (character === "{" && ++depth === 1) start = at + 1;
    if (character === "}" && --depth === 0) insides.push([...text].slice(start, at).join(""));
    if (depth < 0) break;
  }
  if (depth !== 0) throw new Error(`Unbalanced braces: ${text}`);
  return insides;
}

/** The values a message asks for, and how it writes them: `count plural`, `seconds number`, `name`. */
function argumentsOf(text: string): string[] {
  const found = new Set<string>();
  for (const inside of braced(text)) {
    const [name = "", kind = "", ...rest] = inside.split(",").map((part) => part.trim());
    if (!/^\w+$/.test(name)) throw new Error(`No value has the name "${name}": ${text}`);
    found.add(`${name} ${kind}`.trim());
    if (kind !== "plural" && kind !== "select") continue;
    if (!/\bother\s*\{/.test(rest.join(","))) throw new Error(`No "other": ${text}`);
    for (const option of braced(rest.join(","))) for (const inner of argumentsOf(option)) found.add(inner);
  }
  return [...found].sort();
}

describe("the words of the three languages", () => {
  it.each(locales)("has a file a namespace, and no other, in %s", (locale) => {
    const files = readdirSync(join(folder, locale)).sort();
    expect(files).toEqual(namespaces.map((namespace) => `${namespace}.json`).sort());
  });

  const others = locales.filter((locale) => locale !== "en");
  const pairs = namespaces.flatMap((namespace) => others.map((locale) => ({ namespace, locale })));

  it.each(pairs)("says the same things in $locale as in English: $namespace", ({ namespace, locale }) => {
    const english = messages("en", namespace);
    const theirs = messages(locale, namespace);
    expect([...theirs.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [key, text] of english) {
      expect({ key, arguments: argumentsOf(theirs.get(key) ?? "") }).toEqual({
        key,
        arguments: argumentsOf(text),
      });
    }
  });

  it("leaves nothing empty", () => {
    const empty = locales.flatMap((locale) =>
      namespaces.flatMap((namespace) =>
        [...messages(locale, namespace)]
          .filter(([, text]) => text.trim() === "")
          .map(([key]) => `${locale} ${namespace}.${key}`),
      ),
    );
    expect(empty).toEqual([]);
  });
});
