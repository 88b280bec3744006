import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Tone } from "@/lib/domain/tone";
import {
  agentsPerPanel,
  type Grid,
  layOut,
  mostTilePages,
  type Placed,
  rowsPerPanel,
  type WallItem,
} from "./layout";

const landscape: Grid = { columns: 4, rows: 3 };
const portrait: Grid = { columns: 2, rows: 5 };

/** So many campaigns of each tone, worst first; every fifth of the others is outbound. */
function floor({ act = 0, watch = 0, fine = 0 }: Partial<Record<Tone, number>>): WallItem[] {
  const some = (tone: Tone, count: number) =>
    Array.from(
      { length: count },
      (_, i): WallItem => ({
        id: `${tone} ${i}`,
        tone,
        direction: tone === "fine" && i % 5 === 4 ? "outbound" : "inbound",
      }),
    );
  return [...some("act", act), ...some("watch", watch), ...some("fine", fine)];
}

const idsOf = (placed: Placed) =>
  placed.kind === "tile" ? [placed.id] : placed.kind === "panel" ? placed.ids : [];
const place = ({ column, row, width, height }: Placed) => `${column},${row} ${width}×${height}`;

describe("the tiles of a wall", () => {
  it("stand as in the drawing: one to act on, one to watch, four that are fine", () => {
    const { pages, more } = layOut(floor({ act: 1, watch: 1, fine: 4 }), landscape);
    expect(pages.map((page) => page.map(place))).toEqual([
      ["0,0 2×2", "2,0 2×1", "2,1 1×1", "3,1 1×1", "0,2 1×1", "1,2 1×1"],
    ]);
    expect(more).toEqual({ act: 0, watch: 0 });
  });

  const cases: {
    what: string;
    counts: Partial<Record<Tone, number>>;
    pages: number;
    act: string[];
    more?: { act: number; watch: number };
    panels?: boolean;
  }[] = [
    { what: "nothing", counts: {}, pages: 1, act: [] },
    { what: "one campaign, fine", counts: { fine: 1 }, pages: 1, act: [] },
    { what: "one campaign, to act on", counts: { act: 1 }, pages: 1, act: ["big"] },
    { what: "twelve that are fine", counts: { fine: 12 }, pages: 1, act: [] },
    { what: "one more than fits", counts: { fine: 13 }, pages: 2, act: [] },
    {
      what: "two to act on keep four places each",
      counts: { act: 2, fine: 10 },
      pages: 3,
      act: ["big", "big"],
    },
    {
      what: "three to act on take two",
      counts: { act: 3, fine: 3 },
      pages: 1,
      act: ["pair", "pair", "pair"],
    },
    { what: "trouble alone fills a page", counts: { act: 6 }, pages: 1, act: Array(6).fill("pair") },
    {
      what: "more trouble than fits: the worst four stay, the others take turns",
      counts: { act: 9 },
      pages: 3,
      act: Array(4).fill("pair"),
      more: { act: 5, watch: 0 },
    },
    {
      what: "those to watch give way to those to act on",
      counts: { act: 3, watch: 3, fine: 2 },
      pages: 2,
      act: Array(3).fill("pair"),
      more: { act: 0, watch: 2 },
    },
    { what: "sixty campaigns, all fine", counts: { fine: 60 }, pages: 2, act: [], panels: true },
    {
      what: "sixty campaigns, three to act on",
      counts: { act: 3, watch: 1, fine: 56 },
      pages: 5,
      act: Array(3).fill("pair"),
      panels: true,
    },
    { what: "two hundred campaigns, all fine", counts: { fine: 200 }, pages: 6, act: [], panels: true },
    {
      what: "two hundred campaigns, all to act on",
      counts: { act: 200 },
      pages: 17,
      act: Array(4).fill("pair"),
      more: { act: 196, watch: 0 },
      panels: true,
    },
  ];

  it.each(cases)("$what", ({ counts, pages, act, more = { act: 0, watch: 0 }, panels = false }) => {
    const layout = layOut(floor(counts), landscape);
    expect(layout.pages).toHaveLength(pages);
    expect(layout.more).toEqual(more);
    expect(layout.pages.flat().some(({ kind }) => kind === "panel")).toBe(panels);
    for (const page of layout.pages) {
      const always = page.flatMap((placed) =>
        placed.kind === "tile" && act.some((_, i) => placed.id === `act ${i}`) ? [placed.form] : [],
      );
      expect(always).toEqual(act);
    }
  });

  it("stand one below another on a narrow screen, which scrolls", () => {
    const { pages } = layOut(floor({ act: 2, watch: 1, fine: 20 }), { columns: 1, rows: 1 });
    expect(pages).toHaveLength(1);
    expect(pages[0]?.map(({ row }) => row)).toEqual(Array.from({ length: 23 }, (_, i) => i));
  });

  const anyFloor = fc.record({ act: fc.nat(80), watch: fc.nat(80), fine: fc.nat(120) }).map(floor);
  const anyGrid = fc.constantFrom(landscape, portrait);

  it("never overlap nor leave the screen, all have their turn, and trouble stays where it is", () => {
    fc.assert(
      fc.property(anyFloor, anyGrid, (items, grid) => {
        const { pages, more } = layOut(items, grid);
        for (const page of pages) {
          const cells = page.flatMap(({ column, row, width, height }) =>
            Array.from({ length: width * height }, (_, i) => [
              column + (i % width),
              row + Math.floor(i / width),
            ]),
          );
          expect(new Set(cells.map(String)).size).toBe(cells.length);
          expect(
            cells.every(([c = -1, r = -1]) => c >= 0 && c < grid.columns && r >= 0 && r < grid.rows),
          ).toBe(true);
          const ids = page.flatMap(idsOf);
          expect(new Set(ids).size).toBe(ids.length);
          for (const placed of page)
            if (placed.kind === "panel") expect(placed.ids.length).toBeLessThanOrEqual(rowsPerPanel);
        }
        expect(new Set(pages.flatMap((page) => page.flatMap(idsOf)))).toEqual(
          new Set(items.map(({ id }) => id)),
        );

        const pinned = items.filter(({ tone }) => tone !== "fine").length - more.act - more.watch;
        for (let i = 0; i < pinned; i++) {
          const places = pages.map((page) =>
            page.find((placed) => idsOf(placed).includes(items[i]?.id ?? "")),
          );
          expect(new Set(places.map((placed) => placed && place(placed))).size).toBe(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("turn in tiles while that is quick", () => {
    const { pages } = layOut(floor({ fine: 12 * mostTilePages }), landscape);
    expect(pages).toHaveLength(mostTilePages);
    expect(pages.flat().every(({ kind }) => kind === "tile")).toBe(true);
  });
});

describe("a board in an order of its own", () => {
  const given = { order: "given", agents: null } as const;

  it("keeps every campaign in its place, and draws the trouble larger there", () => {
    const [act, ...fine] = floor({ act: 1, fine: 4 });
    const { pages } = layOut([...fine.slice(0, 2), act!, ...fine.slice(2)], landscape, given);
    expect(pages).toHaveLength(1);
    expect(pages[0]!.flatMap(idsOf)).toEqual(["fine 0", "fine 1", "act 0", "fine 2", "fine 3"]);
    expect(pages[0]!.map(place)).toEqual(["0,0 1×1", "1,0 1×1", "2,0 2×2", "0,1 1×1", "1,1 1×1"]);
  });

  it("keeps the trouble in sight on every page, and the others in their order", () => {
    const [act, ...fine] = floor({ act: 1, fine: 14 });
    const { pages } = layOut([...fine, act!], landscape, given);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page.flatMap(idsOf)).toContain("act 0");
    const others = pages.flatMap((page) => page.flatMap(idsOf)).filter((id) => id !== "act 0");
    expect(others).toEqual(fine.map(({ id }) => id));
  });
});

describe("a board that names agents", () => {
  const naming = (agents: number) => ({ order: "trouble", agents }) as const;
  const from = (page: readonly Placed[]) =>
    page.flatMap((placed) => (placed.kind === "agents" ? [placed.from] : []));

  it("has a panel of them beside the campaigns where there is room", () => {
    const { pages } = layOut(floor({ fine: 4 }), landscape, naming(3));
    expect(pages.map(from)).toEqual([[0]]);
    expect(pages[0]!.map(place)).toContain("0,1 2×1");
  });

  it("has one that says so when there is nobody to name", () => {
    expect(layOut(floor({ fine: 4 }), landscape, naming(0)).pages.map(from)).toEqual([[0]]);
  });

  it("shows every one of many in their turn, with the trouble still in sight", () => {
    const { pages } = layOut(floor({ act: 1, fine: 12 }), landscape, naming(4 * agentsPerPanel + 1));
    expect(pages.flatMap(from)).toEqual([0, 4, 8, 12, 16]);
    for (const page of pages) expect(page.flatMap(idsOf)).toContain("act 0");
  });

  it("has them below the campaigns on a narrow screen", () => {
    const { pages } = layOut(floor({ fine: 2 }), { columns: 1, rows: 1 }, naming(5));
    expect(pages[0]!.map(({ kind, row }) => `${kind} ${row}`)).toEqual([
      "tile 0",
      "tile 1",
      "agents 2",
      "agents 3",
    ]);
  });
});
