type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return undefined;
  }
}

/** The JSON object that a form field holds as text. */
export function objectIn(form: URLSearchParams, name: string): Fields | undefined {
  const value = parse(form.get(name));
  return isObject(value) ? value : undefined;
}

/** The JSON array of objects that a form field holds as text. */
export function objectsIn(form: URLSearchParams, name: string): Fields[] | undefined {
  const value = parse(form.get(name));
  return Array.isArray(value) && value.every(isObject) ? value : undefined;
}

/** A text, or a number as text; empty when it is absent or null; undefined for what is neither. */
export function textOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return "";
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? value.trim() : undefined;
}
