import type { Freshness } from "@/lib/domain/freshness";
import type { Tone } from "@/lib/domain/tone";
import type { Form } from "./layout";

/** Sizes in rem: 1rem is 16 px of 1080 lines. Names in trouble stay over 56 px, their reasons over 44, main figures over 90. */
type Look = {
  readonly frame: string;
  readonly name: (length: number) => string;
  readonly reason: string;
  readonly others: string;
  readonly badge: string;
};

export const looks: Record<Form, Look> = {
  single: {
    frame: "px-5 pt-2.5 pb-3",
    name: (length) =>
      length > 24 ? "text-[1.5rem]/9" : length > 17 ? "text-[1.75rem]/9" : "text-[2.125rem]/9",
    reason: "h-7 text-[1.5rem]/7",
    others: "text-[1.5rem]/7",
    badge: "",
  },
  pair: {
    frame: "px-6 pt-2.5 pb-3",
    name: () => "text-[3.5rem]/[3.625rem]",
    reason: "h-[3.125rem] text-[2.75rem]/[3.125rem]",
    others: "text-[1.75rem]/[3.125rem]",
    badge: "text-[1.75rem]!",
  },
  big: {
    frame: "px-8 pt-5 pb-6",
    name: (length) => (length > 24 ? "text-[3.5rem]/[4.5rem]" : "text-[4.25rem]/[4.5rem]"),
    reason: "h-[3.75rem] text-[2.875rem]/[3.75rem]",
    others: "text-[1.75rem]/[3.75rem]",
    badge: "text-[2rem]!",
  },
};

const edges: Record<Tone, string> = {
  act: "border-act bg-act-surface",
  watch: "border-watch bg-watch-surface",
  fine: "border-transparent bg-surface",
};

export function edgeOf(tone: Tone, state: Freshness): string {
  if (state === "stale") return "border-dashed border-watch bg-surface";
  return state === "lost" ? "border-dashed border-act bg-surface" : edges[tone];
}
