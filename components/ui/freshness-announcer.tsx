"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { Freshness } from "@/lib/domain/freshness";

/** Tells a screen reader when the trust in a page's numbers changes, and only then: once a page. */
export function FreshnessAnnouncer({ state }: { state: Freshness }) {
  const t = useTranslations("common.freshness.announce");
  const before = useRef(state);
  const [said, say] = useState<Freshness | null>(null);

  useEffect(() => {
    if (before.current === state) return;
    before.current = state;
    say(state);
  }, [state]);

  return (
    <span role="status" className="sr-only">
      {said === null ? "" : t(said)}
    </span>
  );
}
