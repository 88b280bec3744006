import type { Levels } from "@/lib/contracts/dispositions";
import { levelsSchema } from "@/lib/contracts/dispositions";

const separator = "|";

/** Dispositions as lines of text, the levels with `|` between them. */
export function linesOf(levels: readonly Levels[]): string {
  return levels.map(lineOf).join("\n");
}

function lineOf({ level1, level2, level3 }: Levels): string {
  const given = [level1, level2, level3];
  const count = level3 !== "" ? 3 : level2 !== "" ? 2 : 1;
  return given.slice(0, count).join(` ${separator} `);
}

export type LevelLines =
  | { readonly kind: "read"; readonly levels: readonly Levels[] }
  /** Numbers of the lines that are none, from 1. */
  | { readonly kind: "wrong"; readonly lines: readonly number[] };

/** The dispositions that lines of text say, each once; empty lines say nothing. */
export function readLines(text: string): LevelLines {
  const found = new Map<string, Levels>();
  const wrong: number[] = [];
  for (const [i, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const [level1, level2 = "", level3 = "", ...more] = line.split(separator).map((part) => part.trim());
    const read = levelsSchema.safeParse({ level1, level2, level3 });
    // A level below one that is left out is none.
    if (!read.success || more.length > 0 || (level2 === "" && level3 !== "")) wrong.push(i + 1);
    else found.set(lineOf(read.data), read.data);
  }
  return wrong.length > 0 ? { kind: "wrong", lines: wrong } : { kind: "read", levels: [...found.values()] };
}
