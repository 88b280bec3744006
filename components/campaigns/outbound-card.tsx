"use client";

import { memo } from "react";
import type { CampaignView } from "./campaign-view";
import { OutboundFigures } from "./outbound-figures";
import { TileFrame } from "./tile-frame";

/** A campaign that dials out: nobody waits there, and a service level means nothing. */
export const OutboundCard = memo(function OutboundCard({ view }: { view: CampaignView }) {
  return (
    <TileFrame view={view}>
      <OutboundFigures view={view} />
    </TileFrame>
  );
});
