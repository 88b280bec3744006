import type { z } from "zod";
import type { Caller } from "@/lib/actions/carry-out";
import { Refusal } from "@/lib/actions/refusal";
import { type Area, type Person, reach } from "@/lib/domain/access";
import { type Running, vigia } from "@/lib/vigia";
import { answerAction } from "./action";
import { readJson } from "./body";
import { callerOf } from "./caller";
import { checkOrigin } from "./origin";

/** What a route's work is given. */
export type Ask<Input> = {
  readonly vigia: Running;
  readonly viewer: Person;
  readonly caller: Caller;
  readonly input: Input;
  readonly params: Readonly<Record<string, string>>;
  readonly search: URLSearchParams;
  readonly request: Request;
};

type Options<Input> = {
  /** What somebody must have a right to; `person`: to be signed in is enough. */
  readonly needs: Area | "person";
  /** The body's schema, for a change. */
  readonly input?: z.ZodType<Input>;
  /** Whether a request without an `Idempotency-Key` is refused: what is done on the platform must have one. */
  readonly keyed?: boolean;
};

type Context = { readonly params: Promise<Record<string, string>> };

/**
 * A route handler for people who are signed in. Refusals come in the API's order: who asks, whether they may, from where,
 * how much, what. Work answers with a value, which becomes JSON, or with a Response.
 */
export function route<Input = undefined>(
  { needs, input, keyed = false }: Options<Input>,
  work: (ask: Ask<Input>) => Promise<unknown>,
): (request: Request, context: Context) => Promise<Response> {
  return (request, context) =>
    answerAction(async () => {
      const running = await vigia();
      const viewer = await running.access.viewerOf(request.headers.get("cookie"));
      if (viewer === null) throw new Refusal("not_signed_in", "Sign in first.");
      if (viewer.kind !== "user" || (needs !== "person" && reach(viewer, needs) === "none")) {
        throw new Refusal("not_allowed", "Your role does not allow this.");
      }
      if (request.method !== "GET") checkOrigin(request, running.settings);
      // Without a schema there is no input, and Input is undefined.
      const body = input === undefined ? (undefined as Input) : await readJson(request, input);
      return work({
        vigia: running,
        viewer,
        caller: callerOf(request, viewer, keyed),
        input: body,
        params: await context.params,
        search: new URL(request.url).searchParams,
        request,
      });
    });
}
