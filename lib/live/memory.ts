import type { CampaignNotes } from "@/lib/contracts/floor";
import type { QueueSummary } from "@/lib/domain/campaign";
import type { CampaignReading } from "@/lib/ucontact/platform";
import type { Picture } from "./picture";

/** The two sources are asked at slightly different moments: only what lasts is a disagreement. */
const disagreeingPolls = 3;

/** The notes as the platform alone gives them: what an administrator says of the campaign comes with the answer. */
export type SeenNotes = Omit<CampaignNotes, "settings">;

/** What has been seen of a campaign over time, and cannot be read off one answer. Instants in ms. */
type Seen = {
  readonly watchingSince: number;
  readonly completed: number | null;
  readonly answeredAt: number | null;
  readonly noneFreeSince: number | null;
  readonly noneLoggedInSince: number | null;
  readonly disagreesSince: number | null;
  readonly disagreeing: number;
  readonly notes: SeenNotes;
};

export type Memory = ReadonlyMap<string, Seen>;

/** Takes the picture into the memory, after a poll. A campaign that is gone is forgotten. */
export function remember(memory: Memory, picture: Picture, now: number): Memory {
  const queues = new Map(picture.queues?.value.map((queue) => [queue.queue, queue]));
  return new Map(
    (picture.campaigns?.value ?? []).map((campaign) => [
      campaign.campaign,
      see(memory.get(campaign.campaign), campaign, queues.get(campaign.campaign), now),
    ]),
  );
}

function see(
  before: Seen | undefined,
  campaign: CampaignReading,
  queue: QueueSummary | undefined,
  now: number,
): Seen {
  const free = campaign.agents.available;
  const waiting = campaign.calls.waiting;
  const queueWaiting = queue?.callers ?? null;
  const disagrees = waiting !== null && queueWaiting !== null && waiting !== queueWaiting;
  const disagreeing = disagrees ? (before?.disagreeing ?? 0) + 1 : 0;
  const completed = campaign.calls.completed;
  const rose =
    before !== undefined && before.completed !== null && completed !== null && completed > before.completed;
  const loggedIn = queue?.loggedIn ?? campaign.agents.logged;

  const watchingSince = before?.watchingSince ?? now;
  const answeredAt = rose ? now : (before?.answeredAt ?? null);
  const noneFreeSince = free === 0 ? (before?.noneFreeSince ?? now) : null;
  const noneLoggedInSince = loggedIn === 0 ? (before?.noneLoggedInSince ?? now) : null;
  const disagreesSince = disagrees ? (before?.disagreesSince ?? now) : null;
  const notes: SeenNotes = {
    campaign: campaign.campaign,
    free,
    queueWaiting,
    queueAvailable: queue?.available ?? null,
    noneFreeSince: iso(noneFreeSince),
    noneLoggedInSince: iso(noneLoggedInSince),
    answeredAt: iso(answeredAt),
    watchingSince: new Date(watchingSince).toISOString(),
    disagreesSince: disagreeing >= disagreeingPolls ? iso(disagreesSince) : null,
  };
  return {
    watchingSince,
    completed,
    answeredAt,
    noneFreeSince,
    noneLoggedInSince,
    disagreesSince,
    disagreeing,
    notes,
  };
}

function iso(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
