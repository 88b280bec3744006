import { z } from "zod";
import type { BlacklistEntry } from "@/lib/domain/blacklist";
import { name } from "./access";
import { cell, orEmpty, phone } from "./fields";

export const blacklistEntry = z.strictObject({
  phone,
  /** Empty: for every campaign. */
  campaign: orEmpty(z.union([z.literal(""), name])),
  username: orEmpty(cell()),
  company: orEmpty(cell()),
  jobTitle: orEmpty(cell()),
  name: orEmpty(cell()),
}) satisfies z.ZodType<BlacklistEntry>;

/** To add or to remove. */
export const blacklistInput = z.strictObject({ entries: z.array(blacklistEntry).min(1).max(10_000) });

export const entryOutcomes = ["succeeded", "failed", "unknown"] as const;
export type EntryOutcome = (typeof entryOutcomes)[number];
/** One result for each entry, in their order. */
export const blacklistAnswer = z.object({
  results: z.array(z.object({ phone: z.string(), campaign: z.string(), outcome: z.enum(entryOutcomes) })),
});

export type BlacklistInput = z.infer<typeof blacklistInput>;
export type BlacklistForm = z.input<typeof blacklistInput>;
export type BlacklistAnswer = z.infer<typeof blacklistAnswer>;
