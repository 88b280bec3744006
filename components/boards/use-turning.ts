"use client";

import { useEffect, useState } from "react";

/** Which of so many pages is shown: the next one every so many seconds, the first again after the last. */
export function useTurning(pages: number, seconds: number): number {
  const [shown, setShown] = useState(0);
  const turns = pages > 1;
  useEffect(() => {
    if (!turns) return;
    const timer = setInterval(() => setShown((page) => page + 1), seconds * 1000);
    return () => clearInterval(timer);
  }, [turns, seconds]);
  return shown % Math.max(1, pages);
}
