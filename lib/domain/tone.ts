/** The three signal tones: nothing to do, keep an eye on it, do something now. */
export type Tone = "fine" | "watch" | "act";

/** For ordering: the higher, the worse. */
export const toneRank: Record<Tone, number> = { fine: 0, watch: 1, act: 2 };

/** The worst tone among findings; fine when there are none. */
export function toneOf(findings: readonly { readonly tone: Tone }[]): Tone {
  return findings.reduce<Tone>(
    (worst, { tone }) => (toneRank[tone] > toneRank[worst] ? tone : worst),
    "fine",
  );
}
