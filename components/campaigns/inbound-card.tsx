"use client";

import { memo } from "react";
import type { CampaignView } from "./campaign-view";
import { InboundFigures } from "./inbound-figures";
import { TileFrame } from "./tile-frame";

/** A campaign people call in to, or of which that is not known. */
export const InboundCard = memo(function InboundCard({
  view,
  trend,
}: {
  view: CampaignView;
  trend: readonly (number | null)[] | null;
}) {
  return (
    <TileFrame view={view}>
      <InboundFigures view={view} trend={trend} />
    </TileFrame>
  );
});
