import type { KnownLevels } from "@/lib/contracts/dispositions";

type Chosen = { readonly campaign: string; readonly level1: string; readonly level2: string };

/** What may be chosen at each level: of what is known in the campaign or in any, what goes with the levels above. */
export function choicesOf(
  known: readonly KnownLevels[],
  { campaign, level1, level2 }: Chosen,
): Readonly<Record<"level1" | "level2" | "level3", readonly string[]>> {
  const here = known.filter((levels) => levels.campaign === null || levels.campaign === campaign);
  const second = here.filter((levels) => levels.level1 === level1);
  const third = second.filter((levels) => levels.level2 === level2);
  return {
    level1: distinct(here.map((levels) => levels.level1)),
    level2: distinct(second.map((levels) => levels.level2)),
    level3: distinct(third.map((levels) => levels.level3)),
  };
}

/** Each once, in their order; an empty level is none. */
function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].filter((value) => value !== "");
}
