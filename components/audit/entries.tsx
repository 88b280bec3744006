"use client";

import { useState, useSyncExternalStore } from "react";
import type { AuditEntry } from "@/lib/contracts/audit";
import { EntryCards } from "./entry-cards";
import { EntryTable } from "./entry-table";

export type EntriesProps = {
  readonly entries: readonly AuditEntry[];
  /** The ids of those whose details are shown. */
  readonly open: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
};

const wide = "(min-width: 64rem)";

/** Rows in a table, or as cards where a table has no room. */
export function Entries({ entries }: { entries: readonly AuditEntry[] }) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const isWide = useSyncExternalStore(
    subscribe,
    () => window.matchMedia(wide).matches,
    () => true,
  );
  const Look = isWide ? EntryTable : EntryCards;
  return (
    <Look
      entries={entries}
      open={open}
      onToggle={(id) =>
        setOpen(open.has(id) ? new Set([...open].filter((each) => each !== id)) : new Set([...open, id]))
      }
    />
  );
}

function subscribe(onChange: () => void): () => void {
  const media = window.matchMedia(wide);
  media.addEventListener("change", onChange);
  return () => media.removeEventListener("change", onChange);
}
