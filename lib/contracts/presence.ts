import { z } from "zod";
import { name } from "./access";
import { hangUpInput } from "./actions";
import { line, orEmpty } from "./fields";

/** What the agent is told. */
const message = line().trim().min(1);

export const logOffInput = z.strictObject({
  campaign: name,
  location: name,
  /** The state that was seen when the button was pressed; null: whatever it is. */
  expected: hangUpInput.shape.expected.nullish().transform((given) => given ?? null),
  message,
});

export const endBreakInput = z.strictObject({
  campaign: name,
  location: name,
  /** Which break, in the platform's words. */
  motive: orEmpty(line()),
  message,
});

export type LogOffInput = z.infer<typeof logOffInput>;
export type EndBreakInput = z.infer<typeof endBreakInput>;
