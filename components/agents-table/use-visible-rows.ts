"use client";

import { defaultRangeExtractor, type Range, useWindowVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";

/** What the server takes a row and a window to be, px; the browser measures at once. */
const guess = { row: 56, top: 0 };
const guessedWindow = { width: 1366, height: 1100 };

/** So much of the window's top is covered by what sticks there, px. */
const coveredPx = 100;

/**
 * The indexes of the rows to draw: those in sight, some around them, and the one that has the focus. Rows place
 * themselves by `--row`, so that measuring only decides which are drawn.
 */
export function useVisibleRows(
  feed: RefObject<HTMLElement | null>,
  count: number,
  focused: number,
  scrollTo: RefObject<((index: number) => void) | null>,
) {
  const probe = useRef<HTMLDivElement>(null);
  const [measured, setMeasured] = useState(guess);

  useLayoutEffect(() => {
    function measure() {
      if (feed.current === null || probe.current === null) return;
      const top = Math.round(feed.current.getBoundingClientRect().top + window.scrollY);
      const row = probe.current.getBoundingClientRect().height;
      setMeasured((before) => (before.row === row && before.top === top ? before : { row, top }));
    }
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    if (probe.current !== null) observer.observe(probe.current);
    return () => observer.disconnect();
  }, [feed]);

  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => measured.row,
    scrollMargin: measured.top,
    scrollPaddingStart: coveredPx,
    overscan: 6,
    initialRect: guessedWindow,
    rangeExtractor: useCallback(
      (range: Range) => {
        const indexes = defaultRangeExtractor(range);
        return focused < 0 || focused >= range.count || indexes.includes(focused)
          ? indexes
          : [...indexes, focused];
      },
      [focused],
    ),
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another height of the rows is another measure of all
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, measured.row]);

  useLayoutEffect(() => {
    scrollTo.current = (index) => virtualizer.scrollToIndex(index);
  }, [scrollTo, virtualizer]);

  return { probe, visible: virtualizer.getVirtualItems().map(({ index }) => index) };
}
