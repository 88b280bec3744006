import { plain } from "@/lib/domain/plain";

/** Whether what is looked for stands in these texts: every word of it, whatever the case and the accents. */
export function matches(wanted: string, ...texts: readonly (string | null)[]): boolean {
  const all = plain(texts.filter((text) => text !== null).join(" "));
  return plain(wanted)
    .split(/\s+/)
    .every((word) => all.includes(word));
}
