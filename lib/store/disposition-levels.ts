import type { Kysely } from "kysely";
import { z } from "zod";
import type { KnownLevels } from "@/lib/contracts/dispositions";
import { auditRows } from "./audit-rows";
import type { Schema } from "./schema";

/** What was used longer ago is forgotten. */
const lookBackMs = 90 * 24 * 60 * 60_000;
/** So many of the latest dispositions are looked at. */
const rowsRead = 500;

const recorded = z.object({ level1: z.string().min(1), level2: z.string(), level3: z.string() });

/** The levels that dispositions in these campaigns were given with success, those used last first, each once a campaign. */
export async function usedLevels(
  db: Kysely<Schema>,
  campaigns: readonly string[],
  now: Date,
): Promise<KnownLevels[]> {
  if (campaigns.length === 0) return [];
  const { rows } = await auditRows(
    db,
    {
      verb: "disposition",
      outcome: "succeeded",
      from: new Date(now.getTime() - lookBackMs).toISOString(),
      limit: rowsRead,
    },
    // No person has this id: what stands in no campaign is nobody's.
    { kind: "scope", scope: campaigns, actorId: "" },
  );
  const found = new Map<string, KnownLevels>();
  for (const { campaign, input } of rows) {
    const read = recorded.safeParse(input);
    if (read.success) found.set(JSON.stringify([campaign, read.data]), { campaign, ...read.data });
  }
  return [...found.values()];
}
