import type { Note } from "@/lib/ucontact/unreadable";

/** A `note` that remembers the kinds it was told. */
export function notes(): { note: Note; kinds: string[] } {
  const kinds: string[] = [];
  return { note: (kind) => kinds.push(kind), kinds };
}
