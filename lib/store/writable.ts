/** A text as both databases take it: PostgreSQL refuses U+0000, so the sign for what cannot be shown stands there. */
export function writable<T extends string | null>(text: T): T | string {
  return text === null ? text : text.replaceAll("\u0000", "\ufffd");
}
