import type { z } from "zod";
import { type Running, vigia } from "@/lib/vigia";
import { answerAction } from "./action";
import { readJson } from "./body";
import { addressOf } from "./caller";
import { checkOrigin } from "./origin";

/** What the work of a route that is open to everybody is given. */
export type OpenAsk<Input> = {
  readonly vigia: Running;
  readonly input: Input;
  readonly address: string | null;
  readonly cookies: string;
  readonly request: Request;
};

/** A route handler for whoever comes: to sign in, to set up, to ask for a pass. As `route`, without who and whether. */
export function openRoute<Input = undefined>(
  input: z.ZodType<Input> | null,
  work: (ask: OpenAsk<Input>) => Promise<unknown>,
): (request: Request) => Promise<Response> {
  return (request) =>
    answerAction(async () => {
      const running = await vigia();
      if (request.method !== "GET") checkOrigin(request, running.settings);
      // Without a schema there is no input, and Input is undefined.
      const body = input === null ? (undefined as Input) : await readJson(request, input);
      return work({
        vigia: running,
        input: body,
        address: addressOf(request),
        cookies: request.headers.get("cookie") ?? "",
        request,
      });
    });
}

/** JSON with cookies to keep. */
export function withCookies(body: unknown, cookies: readonly string[], status = 200): Response {
  const headers = new Headers({ "Cache-Control": "no-store" });
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return Response.json(body, { status, headers });
}
