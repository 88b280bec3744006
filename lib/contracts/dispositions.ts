import { z } from "zod";
import { name } from "./access";
import { cell, changeAnswer, guid, instant, line, orEmpty } from "./fields";

/** A caller's number is often no number: `anonymous`. */
const caller = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[\w+*#.@ -]+$/, "This is no caller's number.");

export const dispositionInput = z.strictObject({
  campaign: name,
  /** The agent's name, as the platform has it. */
  agent: cell().min(1),
  callerId: caller,
  guid,
  level1: line().min(1),
  level2: orEmpty(line()),
  level3: orEmpty(line()),
  data1: orEmpty(line(500)),
  data2: orEmpty(line(500)),
  comment: orEmpty(line(2000)),
  /** When to call again, where the disposition's own action is to reschedule. */
  schedule: instant.nullish().transform((given) => given ?? null),
  rescheduleCampaign: orEmpty(z.union([z.literal(""), name])),
  tag: orEmpty(cell(500)),
});
/** `code` is the platform's own. */
export const dispositionAnswer = changeAnswer.extend({ code: z.string().nullable() });

/** Levels that go together, in this order. A platform's tag puts `|` between them. */
const level = line().regex(/^[^|]*$/, "A level has no |.");
export const levelsSchema = z.strictObject({ level1: level.min(1), level2: level, level3: level });
/** What an administrator lists for everybody to choose from. */
export const dispositionSettingsSchema = z.strictObject({ levels: z.array(levelsSchema).max(500) });

/** What may be chosen from: in the campaign in which they were used, or in any. */
export const knownLevelsSchema = z.object({
  campaign: z.string().nullable(),
  level1: z.string(),
  level2: z.string(),
  level3: z.string(),
});
export const knownLevelsAnswer = z.object({ levels: z.array(knownLevelsSchema) });

/** The fields that the platform's own refusals are about. */
export const dispositionFields = ["campaign", "callerId", "guid", "agent", "level1", "schedule"] as const;
export type DispositionField = (typeof dispositionFields)[number];

export type Levels = z.infer<typeof levelsSchema>;
export type KnownLevels = z.infer<typeof knownLevelsSchema>;
export type DispositionSettings = z.infer<typeof dispositionSettingsSchema>;
export type DispositionInput = z.infer<typeof dispositionInput>;
export type DispositionForm = z.input<typeof dispositionInput>;
