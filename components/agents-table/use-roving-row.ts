"use client";

import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from "react";

/** Which row the keys lead to, from the one at `index` of `count`. */
const moves: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  PageDown: (index) => index + 10,
  PageUp: (index) => index - 10,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * One stop of the Tab key for all rows, and keys that lead from row to row: two thousand stops would be a trap. The row
 * stays the same agent's, wherever it moves.
 */
export function useRovingRow(feed: RefObject<HTMLElement | null>, locations: readonly string[]) {
  const [location, setLocation] = useState<string | null>(null);
  const scrollTo = useRef<((index: number) => void) | null>(null);
  const wanted = useRef(false);
  const found = location === null ? -1 : locations.indexOf(location);

  useLayoutEffect(() => {
    if (!wanted.current) return;
    const row = feed.current?.querySelector<HTMLElement>(`[data-index="${found}"]`);
    if (!row) return;
    wanted.current = false;
    row.focus({ preventScroll: true });
  });

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const move = moves[event.key];
    // A menu of the row takes its own keys.
    if (
      move === undefined ||
      event.defaultPrevented ||
      event.altKey ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey
    )
      return;
    if (!(event.target instanceof Element) || !feed.current?.contains(event.target)) return;
    const index = Math.min(Math.max(move(found, locations.length), 0), locations.length - 1);
    const next = locations[index];
    if (next === undefined) return;
    event.preventDefault();
    wanted.current = true;
    setLocation(next);
    scrollTo.current?.(index);
  }

  function onFocus(event: FocusEvent<HTMLElement>) {
    const row = event.target.closest<HTMLElement>("[data-location]");
    if (row?.dataset.location !== undefined) setLocation(row.dataset.location);
  }

  // `focused` is drawn wherever it is, or scrolling it out of sight would lose the focus.
  return { current: Math.max(0, found), focused: found, scrollTo, onKeyDown, onFocus };
}
