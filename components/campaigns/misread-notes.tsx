"use client";

import { Explain } from "@/components/ui/explain";
import type { Misreading } from "@/lib/domain/misread";
import { useMisreadText } from "@/lib/i18n/misread-text";
import type { CampaignView } from "./campaign-view";

type Kind = Misreading["kind"];

/** What would be misread about the numbers here, as whole sentences; nothing where there is no such danger. */
export function MisreadSentences({ view, kinds }: { view: CampaignView; kinds: readonly Kind[] }) {
  const { sentence } = useMisreadText();
  const found = view.misreadings.filter(({ kind }) => kinds.includes(kind));
  if (found.length === 0) return null;
  return (
    <ul className="flex flex-col gap-0.5 text-xs text-pretty text-muted">
      {found.map((misreading) => (
        <li key={misreading.kind}>{sentence(misreading)}</li>
      ))}
    </ul>
  );
}

/** In a few words, where there is little room and unless the reason beside them says it; the sentence is one focus away. */
export function MisreadNotes({ view, kinds }: { view: CampaignView; kinds: readonly Kind[] }) {
  const { short, sentence } = useMisreadText();
  const said = view.findings.some(({ rule }) => rule === "nobody_logged_in");
  return view.misreadings
    .filter(({ kind }) => kinds.includes(kind) && !(said && kind === "callers_with_nobody_logged_in"))
    .map((misreading) => (
      <div key={misreading.kind} className="text-xs text-pretty whitespace-normal text-muted">
        <Explain text={sentence(misreading)}>{short(misreading)}</Explain>
      </div>
    ));
}
