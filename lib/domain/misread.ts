import { type Campaign, type CampaignNotes, callersWaiting } from "./campaign";
import { elapsedSeconds } from "./duration";

/** After this long without an answered call the recent averages are old, seconds. */
export const oldAveragesSeconds = 900;

/** What a supervisor would misread on a campaign's tile, with the values to say it with. */
export type Misreading =
  /** Calls wait where no agent could take them. */
  | { readonly kind: "callers_with_nobody_logged_in"; readonly waiting: number; readonly forSeconds: number }
  /** "3 available" are three in wrap-up: the queue counts them, and nobody is free. */
  | { readonly kind: "available_all_in_wrap_up"; readonly available: number; readonly wrapUp: number }
  /** The two sources count the waiting calls differently. */
  | {
      readonly kind: "sources_disagree";
      readonly queue: number | null;
      readonly campaign: number | null;
      readonly forSeconds: number;
    }
  /** The recent averages have not moved for long; null: no answer was seen since Vigía has been watching. */
  | { readonly kind: "old_averages"; readonly sinceAnswerSeconds: number | null };

/**
 * What would be misread, the gravest first; nothing is said without notes. Outbound campaigns show no waiting calls, so
 * nothing about these is misread there.
 * @param now ms; the time of the data
 */
export function misreadings(
  campaign: Campaign,
  notes: CampaignNotes | null,
  now: number,
): readonly Misreading[] {
  if (notes === null) return [];
  const found: Misreading[] = [];
  const waiting = campaign.direction === "outbound" ? null : callersWaiting(campaign, notes);

  const noneLoggedIn = elapsedSeconds(notes.noneLoggedInSince, now);
  if (waiting !== null && waiting > 0 && noneLoggedIn !== null) {
    found.push({ kind: "callers_with_nobody_logged_in", waiting, forSeconds: noneLoggedIn });
  }

  const { queueAvailable: available, free } = notes;
  const { wrapUp } = campaign.agents;
  // Where fewer are in wrap-up than the queue counts, the others are something else, and not for us to name.
  if (available !== null && available > 0 && free === 0 && wrapUp !== null && wrapUp >= available) {
    found.push({ kind: "available_all_in_wrap_up", available, wrapUp });
  }

  const disagree = campaign.direction === "outbound" ? null : elapsedSeconds(notes.disagreesSince, now);
  if (disagree !== null) {
    const { waiting: ofCampaign } = campaign.calls;
    found.push({
      kind: "sources_disagree",
      queue: notes.queueWaiting,
      campaign: ofCampaign,
      forSeconds: disagree,
    });
  }

  const hasAverages = campaign.averageHoldSeconds !== null || campaign.averageTalkSeconds !== null;
  const sinceAnswerSeconds = elapsedSeconds(notes.answeredAt, now);
  const unmovedSeconds = sinceAnswerSeconds ?? elapsedSeconds(notes.watchingSince, now) ?? 0;
  if (hasAverages && unmovedSeconds > oldAveragesSeconds) {
    found.push({ kind: "old_averages", sinceAnswerSeconds });
  }
  return found;
}
