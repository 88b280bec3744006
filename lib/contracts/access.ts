import { z } from "zod";
import { roles } from "@/lib/domain/access";

/** A platform's name as people may send it: no control characters, which no database takes alike. */
export const name = z
  .string()
  .min(1)
  .max(200)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  .regex(/^[^\u0000-\u001f\u007f]*$/, "Control characters are not allowed.");

export const scope = z.union([z.literal("all"), z.array(name).max(1000).readonly()]);
export const role = z.enum(roles);
export const languages = ["es", "pt", "en"] as const;
export const language = z.enum(languages);

/** Where somebody begins after signing in. */
export const landings = ["/", "/agents", "/boards/floor"] as const;
export const landing = z.enum(landings);
