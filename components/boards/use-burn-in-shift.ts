"use client";

import { type RefObject, useEffect } from "react";
import { shiftAt } from "./burn-in";

const stepMs = 60_000;

/** Moves an element by a pixel a minute, so that what always stands in the same place does not burn in. */
export function useBurnInShift(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let step = 0;
    const timer = setInterval(() => {
      step += 1;
      const { x, y } = shiftAt(step);
      element.current?.style.setProperty("translate", `calc(${x} * var(--u)) calc(${y} * var(--u))`);
    }, stepMs);
    return () => clearInterval(timer);
  }, [element]);
}
