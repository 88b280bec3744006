import type { z } from "zod";
import { Refusal } from "@/lib/actions/refusal";

/** More than any action's input needs. */
const bodyLimit = 64 * 1024;

/**
 * Reads a JSON body by its schema. Counts the bytes, since a Content-Length may be missing or wrong.
 * @throws Refusal `too_large`, or `invalid_request` naming the first field that is wrong
 */
export async function readJson<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  const text = await readText(request);
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
export async function readText(request: Request): Promise<string> {
  const tooLarge = new Refusal("too_large", `The body may have ${bodyLimit} bytes at most.`);
  if (Number(request.headers.get("content-length") ?? 0) > bodyLimit) throw tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader !== undefined) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > bodyLimit) {
      await reader.cancel();
      throw tooLarge;
    }
    chunks.push(value);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
