import type { z } from "zod";
import { Refusal } from "@/lib/actions/refusal";

/** More than most inputs need. */
const usualLimit = 64 * 1024;
/** Many lines at once. Next cuts bodies at twice of this without a word. */
export const largeBody = 5_000_000;

/**
 * Reads a JSON body of so many bytes at most by its schema. Counts them, since a Content-Length may be missing or wrong.
 * @throws Refusal `too_large`, or `invalid_request` naming the first field that is wrong
 */
export async function readJson<T>(request: Request, schema: z.ZodType<T>, limit?: number): Promise<T> {
  const text = await readText(request, limit);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Refusal("invalid_request", "The body must be JSON.", { field: "body" });
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw naming(parsed.error, "body");
}

/** The refusal of what a schema refuses: it names the first field that is wrong, or the whole. */
export function naming(error: z.ZodError, whole: string): Refusal {
  const issue = error.issues[0];
  const named = issue?.code === "unrecognized_keys" ? issue.keys[0] : issue?.path.join(".");
  const field = named === undefined || named === "" ? whole : named;
  return new Refusal("invalid_request", `${field}: ${issue?.message ?? "not valid"}`, { field });
}

/**
 * Reads a body as text.
 * @throws Refusal `too_large`
 */
export async function readText(request: Request, limit = usualLimit): Promise<string> {
  const tooLarge = new Refusal("too_large", `The body may have ${limit} bytes at most.`);
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader !== undefined) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      throw tooLarge;
    }
    chunks.push(value);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
