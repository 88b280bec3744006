import type { AgentSettings } from "@/lib/contracts/settings";
import { byCodePoint } from "@/lib/domain/campaign";

export type ContextRow = {
  readonly location: string;
  readonly name: string | null;
  readonly context: string | null;
  /** It has a context, but the platform has the agent no more. */
  readonly gone: boolean;
};

/**
 * The agents that have a context of their own, then the others, each by name.
 * @param live null while not known: then nobody is said to be gone
 */
export function contextRows(
  live: readonly { location: string; name: string | null }[] | null,
  kept: readonly AgentSettings[],
): readonly ContextRow[] {
  const names = new Map(live?.map(({ location, name }) => [location, name]));
  const contexts = new Map(kept.map(({ location, context }) => [location, context]));
  return [...new Set([...contexts.keys(), ...names.keys()])]
    .map((location) => ({
      location,
      name: names.get(location) ?? null,
      context: contexts.get(location) ?? null,
      gone: live !== null && !names.has(location),
    }))
    .sort(
      (a, b) =>
        Number(a.context === null) - Number(b.context === null) ||
        byCodePoint(a.name ?? a.location, b.name ?? b.location),
    );
}
