import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const css = readFileSync(join(import.meta.dirname, "../../app/globals.css"), "utf8");

/** The tokens of a rule of globals.css, from its opening to its first closing brace or nested rule. */
function tokens(opening: string): Record<string, string> {
  const start = css.indexOf(opening);
  if (start < 0) throw new Error(`globals.css has no ${opening}`);
  const body = css.slice(start + opening.length).split(/[{}]/)[0] ?? "";
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = "", colour = ""]) => [name, colour]),
  );
}

const dark = tokens("[data-theme] {");
const themes = { dark, light: { ...dark, ...tokens("@variant light {") } };

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dim = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dim + 0.05);
}

const surfaces = ["bg", "surface", "raised", "act-surface", "watch-surface"];
const words = [
  "text",
  "muted",
  "quiet",
  "accent",
  "fine",
  "watch",
  "act",
  "s-available",
  "s-call",
  "s-ringing",
  "s-hold",
  "s-wrap",
  "s-pause",
];
const shapes = ["edge", "s-offline"];
const onFills = [
  ["on-accent", "accent"],
  ["on-act", "act"],
] as const;

describe.each(Object.entries(themes))("the %s theme", (_, theme) => {
  const pairs = [
    ...surfaces.flatMap((under) => [
      ...words.map((over) => ({ over, under, least: 4.5 })),
      ...shapes.map((over) => ({ over, under, least: 3 })),
    ]),
    ...onFills.map(([over, under]) => ({ over, under, least: 4.5 })),
  ];

  it.each(pairs)("shows $over on $under with at least $least : 1", ({ over, under, least }) => {
    expect(contrast(theme[over] ?? "", theme[under] ?? "")).toBeGreaterThanOrEqual(least);
  });
});
