import type { Kysely } from "kysely";
import { z } from "zod";
import { parsed } from "./content";
import type { Schema } from "./schema";
import { writable } from "./writable";

/** A call that the dialer is to make. */
export type CallForLater = {
  readonly campaign: string;
  readonly destination: string;
  /** ISO 8601 */
  readonly at: string;
};

/** So many of somebody's latest rows are looked at. */
const rowsRead = 1000;

const scheduled = z
  .object({ campaign: z.string(), destination: z.string(), at: z.string() })
  .transform((call): CallForLater => call);
const rescheduled = z
  .object({ rescheduleCampaign: z.string().min(1), callerId: z.string(), schedule: z.string() })
  .transform(
    ({ rescheduleCampaign, callerId, schedule }): CallForLater => ({
      campaign: rescheduleCampaign,
      destination: callerId,
      at: schedule,
    }),
  );
const recorded = { schedule_call: scheduled, disposition: rescheduled };

/** Whether this user scheduled this very call, by itself or with a disposition, since then. */
export async function hasScheduled(
  db: Kysely<Schema>,
  userId: string,
  call: CallForLater,
  since: Date,
): Promise<boolean> {
  for (const verb of ["schedule_call", "disposition"] as const) {
    const rows = await db
      .selectFrom("audit")
      .select("input")
      .where("actor_id", "=", writable(userId))
      .where("actor_kind", "=", "user")
      .where("verb", "=", verb)
      .where("outcome", "in", ["succeeded", "unknown"])
      .where("requested_at", ">=", since.toISOString())
      .orderBy("position", "desc")
      .limit(rowsRead)
      .execute();
    if (rows.some(({ input }) => isSame(recorded[verb].safeParse(parsed(input)).data, call))) return true;
  }
  return false;
}

function isSame(one: CallForLater | undefined, other: CallForLater): boolean {
  return (
    one !== undefined &&
    one.campaign === other.campaign &&
    one.destination === other.destination &&
    Date.parse(one.at) === Date.parse(other.at)
  );
}
