import { z } from "zod";
import { name } from "./access";
import { boardSchema } from "./boards";

/** Whether a TV can keep its screen on: "insecure" where the page is on plain http, "refused" where the browser says no. */
export const awakeStates = ["held", "refused", "insecure", "unknown"] as const;

export const wallSchema = z.object({
  id: z.string(),
  name: z.string(),
  board: z.string(),
  pairedAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime().nullable(),
  /** The build that its page runs. */
  version: z.string().nullable(),
  awake: z.enum(awakeStates),
});

/** The code that a TV shows: letters and digits that cannot be mistaken for one another, in any case, with or without a dash. */
export const pairingCode = z
  .string()
  .max(20)
  .transform((code) => code.toUpperCase().replaceAll(/[^A-Z0-9]/g, ""))
  .pipe(z.string().length(8));

export const newWallInput = z.strictObject({ code: pairingCode, name, board: z.string().min(1).max(60) });
export const changedWallInput = z.strictObject({ name, board: z.string().min(1).max(60) }).partial();
export const wallsAnswer = z.object({ walls: z.array(wallSchema) });
export const wallAnswer = z.object({ wall: wallSchema });

/** What a TV without a pass is told when it asks for a code. `code` has a dash in its middle. */
export const pairingAnswer = z.object({ code: z.string(), expiresAt: z.iso.datetime() });
/** How a TV's request stands: when it is `paired`, its cookie has become its pass to `/boards/<board>`. */
export const pairingStateAnswer = z.discriminatedUnion("state", [
  z.object({ state: z.literal("waiting") }),
  z.object({ state: z.literal("expired") }),
  z.object({ state: z.literal("paired"), board: z.string() }),
]);

/** What a wall tells of itself once a minute. */
export const wallSeenInput = z.strictObject({ version: z.string().max(100), awake: z.enum(awakeStates) });
/** The board that the wall is to show now; `content` is null where that is the built-in one, or gone. */
export const wallSeenAnswer = z.object({ board: z.string(), content: boardSchema.nullable() });

export type Wall = z.infer<typeof wallSchema>;
export type WallSeen = z.infer<typeof wallSeenInput>;
