"use client";

import { useSyncExternalStore } from "react";
import type { Grid } from "./layout";

// The same conditions stand in wall.css.
const narrow = "(max-width: 820px), (max-height: 480px)";
const portrait = "(max-aspect-ratio: 1/1)";

/** A TV's. */
export const wide: Grid = { columns: 4, rows: 3 };
const tall: Grid = { columns: 2, rows: 5 };
const scrolling: Grid = { columns: 1, rows: 1 };

function subscribe(onChange: () => void): () => void {
  const queries = [matchMedia(narrow), matchMedia(portrait)];
  for (const query of queries) query.addEventListener("change", onChange);
  return () => {
    for (const query of queries) query.removeEventListener("change", onChange);
  };
}

function gridOfScreen(): Grid {
  if (matchMedia(narrow).matches) return scrolling;
  return matchMedia(portrait).matches ? tall : wide;
}

/** How many places this screen has; the server takes it for a TV. */
export function useGrid(): Grid {
  return useSyncExternalStore(subscribe, gridOfScreen, () => wide);
}
