"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { ChangeAnswer } from "@/lib/contracts/fields";

/** The platform writes a tag a moment after it took it. */
const writtenAfterMs = 4000;

/** Null: nothing was tagged. */
export type Tagged = ChangeAnswer["outcome"] | null;

/** Remembers what became of a tag, and searches once more when it may be there. */
export function useTagged() {
  const queries = useQueryClient();
  const [last, setLast] = useState<{ readonly outcome: Tagged }>({ outcome: null });
  useEffect(() => {
    if (last.outcome === null) return;
    const timer = setTimeout(() => {
      void queries.invalidateQueries({ queryKey: ["recordings"] }, { throwOnError: false });
    }, writtenAfterMs);
    return () => clearTimeout(timer);
  }, [last, queries]);
  return {
    tagged: last.outcome,
    note: (outcome: ChangeAnswer["outcome"]) => setLast({ outcome }),
    forget: () => setLast({ outcome: null }),
  };
}
