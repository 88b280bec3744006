/** What Gson writes. A key whose value is undefined is left out, as Gson leaves out null; null is for rows that keep it. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | ReadonlyMap<string, Json>
  | { [key: string]: Json | undefined };

const isMap = (value: object): value is ReadonlyMap<string, Json> => value instanceof Map;

function write(value: Json): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(write).join(",")}]`;
  const entries: Iterable<[string, Json | undefined]> = isMap(value) ? value : Object.entries(value);
  const fields: string[] = [];
  for (const [key, field] of entries)
    if (field !== undefined) fields.push(`${JSON.stringify(key)}:${write(field)}`);
  return `{${fields.join(",")}}`;
}

/** JSON as Gson writes it by default, HTML-safe: `<` becomes `\u003c`. Maps keep their order. */
export function toGson(value: Json): string {
  return write(value).replace(
    /[<>&='\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** java.lang.String.hashCode */
function hashCode(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (31 * hash + text.charCodeAt(i)) | 0;
  return hash;
}

/** The order in which a java.util.HashMap walks over these keys: not the alphabet's, and not random. */
export function hashOrder(keys: readonly string[]): string[] {
  let size = 16;
  while (keys.length > 0.75 * size) size *= 2;
  const bucket = (key: string) => {
    const hash = hashCode(key);
    return (hash ^ (hash >>> 16)) & (size - 1);
  };
  return keys
    .map((key) => ({ key, bucket: bucket(key) }))
    .sort((a, b) => a.bucket - b.bucket)
    .map(({ key }) => key);
}

/** java.lang.Double.toString for a figure with one decimal: `0.0`, `61.3`, `100.0`. */
export const javaDouble = (value: number): string => value.toFixed(1);
