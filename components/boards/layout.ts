import type { Direction } from "@/lib/domain/campaign";
import { type Tone, toneRank } from "@/lib/domain/tone";

/** Where tiles stand on a wall, page by page. Pure: the same campaigns in the same order stand in the same places. */

/** `columns` is even, or 1: a narrow screen that scrolls, where every tile takes one place. */
export type Grid = { readonly columns: number; readonly rows: number };

export type WallItem = { readonly id: string; readonly tone: Tone; readonly direction: Direction };

/** How large a tile is drawn, by the places it takes. */
export type Form = "single" | "pair" | "big";

/** What a panel's rows have in common, and so its columns. */
export type PanelKind = "trouble" | "inbound" | "outbound";

type Content =
  | { readonly kind: "tile"; readonly id: string; readonly form: Form }
  | { readonly kind: "panel"; readonly panel: PanelKind; readonly ids: readonly string[] }
  /** The agents from this one on, as many as a panel has room for. */
  | { readonly kind: "agents"; readonly from: number };

/** Columns and rows count from 0. */
export type Placed = Content & {
  readonly column: number;
  readonly row: number;
  readonly width: number;
  readonly height: number;
};

export type WallLayout = {
  readonly pages: readonly (readonly Placed[])[];
  /** Those in trouble that have no place of their own on every page; they take turns with the rest. */
  readonly more: { readonly act: number; readonly watch: number };
};

const shapes: Record<Form, { width: number; height: number }> = {
  single: { width: 1, height: 1 },
  pair: { width: 2, height: 1 },
  big: { width: 2, height: 2 },
};

/** Beyond so many pages of tiles what turns is told in rows instead: nobody waits minutes for a campaign's turn. */
export const mostTilePages = 3;

export const rowsPerPanel = 6;
export const agentsPerPanel = 4;

export type LayoutOptions = {
  /** "given": campaigns keep their places while one page holds them all. Else those in trouble stand first. */
  readonly order: "trouble" | "given";
  /** How many agents are listed; null where the board names none. Nobody over a limit is worth saying too. */
  readonly agents: number | null;
};

/** @param campaigns without repetition, in order; where those in trouble are taken first, the worse tone comes first */
export function layOut(
  campaigns: readonly WallItem[],
  grid: Grid,
  { order, agents }: LayoutOptions = { order: "trouble", agents: null },
): WallLayout {
  const byTone = campaigns.toSorted((a, b) => toneRank[b.tone] - toneRank[a.tone]);
  const items = order === "given" ? campaigns : byTone;
  const named = agents === null ? [] : agentPanels(agents);
  const none = { act: 0, watch: 0 };
  if (grid.columns === 1)
    return { pages: [stack([...items.map((item) => tile(item, "single")), ...named])], more: none };

  for (const sorted of new Set([items, byTone])) {
    for (const act of ["big", "pair"] as const) {
      const contents = [...sorted.map((item) => tile(item, formOf(item.tone, act))), ...named];
      const page = pack(contents, grid);
      if (page.length === contents.length) return { pages: [page], more: none };
    }
  }

  const pinned = pin(
    byTone.filter(({ tone }) => tone !== "fine"),
    grid,
  );
  const pinnedIds = new Set(pinned.flatMap((placed) => (placed.kind === "tile" ? [placed.id] : [])));
  const turning = items.filter(({ id }) => !pinnedIds.has(id));
  const count = (tone: Tone) => turning.filter((item) => item.tone === tone).length;
  const tiles = turning.map((item) => tile(item, formOf(item.tone, "pair")));
  const inTiles = turn(tiles, pinned, grid).length <= mostTilePages;
  const pages = turn([...(inTiles ? tiles : panels(turning)), ...named], pinned, grid);
  return { pages, more: { act: count("act"), watch: count("watch") } };
}

function formOf(tone: Tone, act: Form): Form {
  if (tone === "act") return act;
  return tone === "watch" ? "pair" : "single";
}

function tile({ id }: WallItem, form: Form): Content {
  return { kind: "tile", id, form };
}

function agentPanels(agents: number): readonly Content[] {
  const panels = Math.max(1, Math.ceil(agents / agentsPerPanel));
  return Array.from({ length: panels }, (_, i) => ({ kind: "agents", from: i * agentsPerPanel }) as const);
}

function stack(contents: readonly Content[]): readonly Placed[] {
  return contents.map((content, row) => ({ ...content, column: 0, row, width: 1, height: 1 }));
}

/** What stays in sight on every page: the worst, in two thirds of it, large if all of them can be. */
function pin(trouble: readonly WallItem[], grid: Grid): readonly Placed[] {
  const places = grid.columns * grid.rows;
  const kept = places - Math.ceil(places / 3);
  for (const act of ["big", "pair"] as const) {
    const all = trouble.map(({ id, tone }) => ({ kind: "tile", id, form: formOf(tone, act) }) as const);
    if (all.reduce((sum, { form }) => sum + size(form), 0) > kept) continue;
    const page = pack(all, grid);
    if (page.length === all.length) return page;
  }
  const worst = trouble.slice(0, Math.floor(kept / size("pair")));
  return pack(
    worst.map((item) => tile(item, "pair")),
    grid,
  );
}

function size(form: Form): number {
  return shapes[form].width * shapes[form].height;
}

/** One page after another with what is pinned on each, until everything has had its turn. */
function turn(contents: readonly Content[], pinned: readonly Placed[], grid: Grid): (readonly Placed[])[] {
  const pages: (readonly Placed[])[] = [];
  let rest = contents;
  while (rest.length > 0) {
    const page = pack(rest, grid, pinned);
    const taken = page.length - pinned.length;
    if (taken === 0) break;
    pages.push(page);
    rest = rest.slice(taken);
  }
  return pages;
}

function panels(items: readonly WallItem[]): readonly Content[] {
  const of = (panel: PanelKind) => {
    const ids = items.filter((item) => panelOf(item) === panel).map(({ id }) => id);
    const chunks = Array.from({ length: Math.ceil(ids.length / rowsPerPanel) }, (_, i) =>
      ids.slice(i * rowsPerPanel, (i + 1) * rowsPerPanel),
    );
    return chunks.map((chunk) => ({ kind: "panel", panel, ids: chunk }) as const);
  };
  return [...of("trouble"), ...of("inbound"), ...of("outbound")];
}

function panelOf({ tone, direction }: WallItem): PanelKind {
  if (tone !== "fine") return "trouble";
  return direction === "outbound" ? "outbound" : "inbound";
}

/** Places contents in their order, each in the first free spot, beside what is placed already; stops at the first that finds none. */
function pack(contents: readonly Content[], grid: Grid, placed: readonly Placed[] = []): readonly Placed[] {
  const taken = new Set(placed.flatMap(cells));
  const page = [...placed];
  for (const content of contents) {
    const { width, height } = shapes[content.kind === "tile" ? content.form : "pair"];
    const spot = freeSpot(taken, grid, width, height);
    if (spot === null) break;
    const here = { ...content, ...spot, width, height };
    for (const cell of cells(here)) taken.add(cell);
    page.push(here);
  }
  return page;
}

type Area = Pick<Placed, "column" | "row" | "width" | "height">;

function freeSpot(
  taken: ReadonlySet<string>,
  grid: Grid,
  width: number,
  height: number,
): Pick<Area, "column" | "row"> | null {
  for (let row = 0; row + height <= grid.rows; row++) {
    // Wide tiles begin at even columns: the free places stay in pairs, and none is wasted.
    for (let column = 0; column + width <= grid.columns; column += width) {
      if (cells({ column, row, width, height }).every((cell) => !taken.has(cell))) return { column, row };
    }
  }
  return null;
}

function cells({ column, row, width, height }: Area): string[] {
  return Array.from(
    { length: width * height },
    (_, i) => `${column + (i % width)} ${row + Math.floor(i / width)}`,
  );
}
