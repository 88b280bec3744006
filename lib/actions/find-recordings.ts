import type { RecordingsAnswer, RecordingsQuery } from "@/lib/contracts/recordings";
import { isWithin, type Person } from "@/lib/domain/access";
import { byCodePoint } from "@/lib/domain/campaign";
import type { RecordingEntry } from "@/lib/domain/recording";
import type { Platform } from "@/lib/ucontact/platform";
import type { Listed } from "./listed-recordings";
import { asRefusal } from "./on-platform";
import type { Pace } from "./pace";
import { Refusal } from "./refusal";

type Parts = {
  readonly platform: Pick<Platform, "findRecordings">;
  readonly listed: Listed;
  readonly pace: Pace;
};

/**
 * A page of a search, newest first. Who has a scope searches one own campaign at a time, and is shown no row of another,
 * whatever the platform takes the filter for.
 * @throws Refusal `invalid_request`, `campaign_not_found`, `too_many_requests`, or the platform's
 */
export async function findRecordings(
  { platform, listed, pace }: Parts,
  person: Person,
  { offset, limit, ...filter }: RecordingsQuery,
): Promise<RecordingsAnswer> {
  checkCampaign(person, filter.campaign);
  await pace(person.id);
  const { value, unreadable } = await platform
    .findRecordings(filter, { offset, limit })
    .catch((error: unknown) => {
      throw asRefusal(error);
    });
  const isSeen = ({ campaign }: RecordingEntry) => person.scope === "all" || campaign === filter.campaign;
  const recordings = value.entries.filter(isSeen).sort(newestFirst);
  listed.add(person.id, recordings);
  return { recordings, next: value.rows < limit ? null : offset + value.rows, unreadable };
}

function checkCampaign(person: Person, campaign: string): void {
  if (person.scope === "all") return;
  if (campaign === "")
    throw new Refusal("invalid_request", "campaign: choose one of your campaigns.", { field: "campaign" });
  if (!isWithin(person.scope, campaign))
    throw new Refusal("campaign_not_found", "There is no such campaign.");
}

/** A row without a time stands last. */
function newestFirst(a: RecordingEntry, b: RecordingEntry): number {
  return (
    byCodePoint(b.startedAt ?? "", a.startedAt ?? "") ||
    byCodePoint(a.guid, b.guid) ||
    (a.sequence ?? 0) - (b.sequence ?? 0)
  );
}
