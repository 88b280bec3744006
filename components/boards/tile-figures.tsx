"use client";

import type { CampaignView } from "@/components/campaigns/campaign-view";
import { figureSpecs } from "@/components/campaigns/figures";
import { useFigures } from "@/components/campaigns/use-figures";
import { CountedWait } from "./counted-wait";
import type { Form } from "./layout";
import { useShown, withoutHidden } from "./shown";
import { useWallLabels, type WallFigureId } from "./use-wall-labels";
import { WallFigure } from "./wall-figure";

/** What an inbound campaign shows, the most important first; and an outbound one, where nobody waits. */
const inbound: readonly WallFigureId[] = [
  "waiting",
  "longestWait",
  "serviceLevel",
  "withAbandoned",
  "abandoned",
];
const outbound: readonly WallFigureId[] = ["onCall", "free", "answered", "notAnswered"];

type Look = { readonly className: string; readonly labelClassName?: string; readonly side?: boolean };

type FormLook = {
  readonly box: string;
  /** How many stand beside the first; the others stand together. */
  readonly beside: number;
  readonly together: string;
  readonly first: Look;
  /** The first one's size where it has three digits. */
  readonly firstLong: string;
  /** The second and the third. */
  readonly main: Look;
  readonly rest: Look;
};

const small: Look = {
  className: "text-[2rem]/[2.125rem]",
  side: true,
  labelClassName: "text-[1.25rem]/[2.125rem]",
};

const looks: Record<Form, FormLook> = {
  single: {
    box: "flex min-h-0 flex-1 items-center justify-between gap-4",
    beside: 0,
    together: "flex min-w-[56%] flex-col",
    first: { className: "text-[5rem]/[4.5rem]", labelClassName: "text-[1.25rem]/7" },
    firstLong: "text-[4.25rem]/[4.5rem]",
    main: small,
    rest: small,
  },
  // The rest stand in the line of the bar's counts: a long wait in large figures needs all the width above.
  pair: {
    box: "grid grid-cols-[minmax(11rem,auto)_minmax(0,1fr)_minmax(16rem,auto)] items-end gap-7",
    beside: 2,
    together: "absolute right-0 bottom-0 flex gap-7",
    first: { className: "text-[5.75rem]/[4.5rem]", labelClassName: "text-[1.375rem]/6" },
    firstLong: "text-[5.75rem]/[4.5rem]",
    main: { className: "text-[5.75rem]/[4.5rem]", labelClassName: "text-[1.375rem]/6" },
    rest: { className: "text-[1.75rem]/8", side: true, labelClassName: "text-[1.25rem]/8" },
  },
  big: {
    box: "flex min-h-0 flex-1 items-center justify-between gap-10",
    beside: 0,
    together: "flex min-w-[56%] flex-col",
    first: { className: "text-[13rem]/[11rem]", labelClassName: "text-[1.75rem]/9" },
    firstLong: "text-[8.5rem]/[11rem]",
    main: { className: "text-[5.875rem]/[5.75rem]", side: true, labelClassName: "text-[1.75rem]" },
    rest: { className: "text-[3.5rem]/[3.75rem]", side: true, labelClassName: "text-[1.75rem]" },
  },
};

/** A campaign's figures, always the same ones in the same order. */
export function TileFigures({ view, form }: { view: CampaignView; form: Form }) {
  const { box, beside, together, main, rest, ...look } = looks[form];
  const ids = withoutHidden(view.campaign.direction === "outbound" ? outbound : inbound, useShown());
  const isLong = ids.slice(0, 1).some((id) => (figureSpecs[id].of(view) ?? 0) > 99);
  const first = isLong ? { ...look.first, className: look.firstLong } : look.first;
  const all = ids.map((id, i) => (
    <TileFigure key={id} id={id} view={view} form={form} look={i === 0 ? first : i < 3 ? main : rest} />
  ));
  return (
    <div className={box}>
      {all.slice(0, 1 + beside)}
      <div className={together}>{all.slice(1 + beside)}</div>
    </div>
  );
}

function TileFigure({
  id,
  view,
  form,
  look,
}: {
  id: WallFigureId;
  view: CampaignView;
  form: Form;
  look: Look;
}) {
  const figures = useFigures();
  const labels = useWallLabels();
  const { label: name, figure, unit, tone } = figures.of(view, id);
  const { calls, serviceLevel, longestHoldSeconds } = view.campaign;
  return (
    <WallFigure
      name={name}
      label={labels(id, { serviceLevel, short: form !== "big" && id === "withAbandoned" })}
      figure={id === "longestWait" ? <CountedWait seconds={longestHoldSeconds} /> : figure}
      unit={unit}
      tone={tone}
      calm={id === "onCall" || (id === "waiting" && !calls.waiting)}
      {...look}
    />
  );
}
