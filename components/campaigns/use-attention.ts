"use client";

import { type RefObject, useLayoutEffect, useState } from "react";
import { type HeldOrder, steadyOrder } from "@/lib/domain/steadiness";
import { type CampaignView, nextShown, type Seen } from "./campaign-view";

/** Campaigns with what they need attention for, in the order given; a tone stays 10 s at least. */
export function useAttention(seen: Seen): readonly CampaignView[] {
  const [shown, setShown] = useState(() => nextShown(null, seen));
  if (isSame(shown.seen, seen)) return shown.views;
  const next = nextShown(shown, seen);
  setShown(next);
  return next.views;
}

function isSame(a: Seen, b: Seen): boolean {
  return (
    a.at === b.at &&
    sameItems(a.campaigns, b.campaigns) &&
    sameItems(a.notes, b.notes) &&
    a.settings === b.settings
  );
}

/**
 * The order to show: it changes 5 s apart at least, and never while the list has the pointer or the focus, or a dialog is
 * open. A choice of the reader's own (`chosen`: the sort) is followed at once.
 * @param wanted names without repetition; may be new at every render
 * @param at the time of the data, ms
 */
export function useSteadyOrder(
  wanted: readonly string[],
  { at, chosen, list }: { at: number; chosen: string; list: RefObject<HTMLElement | null> },
): readonly string[] {
  const [shown, setShown] = useState<{ order: HeldOrder; chosen: string }>({
    order: { ids: wanted, at },
    chosen,
  });

  // Before the screen is painted: the list as it is now says whether somebody is at it.
  useLayoutEffect(() => {
    const held = isHeld(list.current);
    setShown((before) => {
      const order = steadyOrder(before.chosen === chosen ? before.order : null, wanted, { now: at, held });
      const unchanged = before.order.at === order.at && sameItems(before.order.ids, order.ids);
      return unchanged && before.chosen === chosen ? before : { order, chosen };
    });
  }, [wanted, at, chosen, list]);

  return shown.order.ids;
}

function isHeld(list: HTMLElement | null): boolean {
  if (document.querySelector("[role=dialog],[role=alertdialog]") !== null) return true;
  if (list === null) return false;
  // A finger leaves its hover behind.
  const pointed = matchMedia("(hover: hover)").matches && list.matches(":hover");
  return pointed || list.contains(document.activeElement);
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, i) => Object.is(item, b[i]));
}
