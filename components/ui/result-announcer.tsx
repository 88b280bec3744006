"use client";

import { useEffect, useRef, useState } from "react";

/** Tells a screen reader how many a new search found; not that the number changes by itself. */
export function ResultAnnouncer({ chosen, text }: { chosen: string; text: string }) {
  const before = useRef(chosen);
  const [said, say] = useState("");

  useEffect(() => {
    if (before.current === chosen) return;
    before.current = chosen;
    say(text);
  }, [chosen, text]);

  return (
    <span role="status" className="sr-only">
      {said}
    </span>
  );
}
