import { z } from "zod";

/**
 * Porthole 1.0's wire, which the portal speaks: each side posts a text, JSON of what is said and of who says it to whom.
 * Nothing in it ties an answer to its question, and what it says of its sender is anybody's claim: the browser's own word
 * on that is what counts.
 */
const envelope = z.object({ data: z.unknown() });

/** The window that speaks, by its origin and by the name that the portal gave its frame. */
export type Speaker = { readonly origin: string; readonly name: string };

/** What is posted. The portal's Porthole hears only a frame that says its name. */
export function posted(message: object, { origin, name }: Speaker, portalOrigin: string): string {
  return JSON.stringify({
    data: message,
    sourceOrigin: origin,
    targetOrigin: portalOrigin,
    sourceWindowName: name,
    targetWindowName: "",
  });
}

/** What a posted text says, in an object; null where it is no text of Porthole's. */
export function said(text: unknown): { readonly data: unknown } | null {
  if (typeof text !== "string") return null;
  const parsed = envelope.safeParse(fromJson(text));
  // An object without it passes as one whose data nobody knows.
  return parsed.success && parsed.data.data !== undefined ? { data: parsed.data.data } : null;
}

/** Undefined where a text is no JSON. */
export function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
