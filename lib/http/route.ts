import type { z } from "zod";
import type { Caller } from "@/lib/actions/carry-out";
import { Refusal } from "@/lib/actions/refusal";
import { type Area, type Person, reach, type Viewer, type WallPass } from "@/lib/domain/access";
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
  /** How many bytes a body may have, where it is not the usual. */
  readonly limit?: number;
  /** Done on the platform: it must have an `Idempotency-Key`, and nobody may do it too often. */
  readonly keyed?: boolean;
};

type Context = { readonly params: Promise<Record<string, string>> };

/**
 * A route handler for people who are signed in. Refusals come in the API's order: who asks, whether they may, from where,
 * how much, what, how often. Work answers with a value, which becomes JSON, or with a Response.
 */
export function route<Input = undefined>(
  { needs, input, limit, keyed = false }: Options<Input>,
  work: (ask: Ask<Input>) => Promise<unknown>,
): (request: Request, context: Context) => Promise<Response> {
  const mayAsk = (viewer: Viewer): viewer is Person =>
    viewer.kind === "user" && (needs === "person" || reach(viewer, needs) !== "none");
  return (request, context) =>
    answerAction(async () => {
      const running = await vigia();
      const viewer = await admitted(running, request, mayAsk);
      // Without a schema there is no input, and Input is undefined.
      const body = input === undefined ? (undefined as Input) : await readJson(request, input, limit);
      const caller = callerOf(request, viewer, keyed);
      const admit = () => running.actionLimits.take(viewer, needs);
      return work({
        vigia: running,
        viewer,
        caller: keyed ? { ...caller, admit } : caller,
        input: body,
        params: await context.params,
        search: new URL(request.url).searchParams,
        request,
      });
    });
}

/** A route handler for TVs with a pass. As `route`. */
export function wallRoute<Input>(
  input: z.ZodType<Input>,
  work: (ask: {
    readonly vigia: Running;
    readonly wall: WallPass;
    readonly input: Input;
  }) => Promise<unknown>,
): (request: Request) => Promise<Response> {
  const isWall = (viewer: Viewer): viewer is WallPass => viewer.kind === "wall";
  return (request) =>
    answerAction(async () => {
      const running = await vigia();
      const wall = await admitted(running, request, isWall);
      return work({ vigia: running, wall, input: await readJson(request, input) });
    });
}

/** A route handler for who is signed in to the panel, whoever else is in the same browser. As `route`. */
export function portalRoute<Input = undefined>(
  { input, keyed = false }: Pick<Options<Input>, "input" | "keyed">,
  work: (ask: Ask<Input>) => Promise<unknown>,
): (request: Request, context: Context) => Promise<Response> {
  return (request, context) =>
    answerAction(async () => {
      const running = await vigia();
      const portal = await running.access.portalOf(request.headers.get("cookie"));
      if (portal === null) throw new Refusal("not_signed_in", "Sign in to the panel first.");
      if (request.method !== "GET") checkOrigin(request, running.settings);
      // Without a schema there is no input, and Input is undefined.
      const body = input === undefined ? (undefined as Input) : await readJson(request, input);
      return work({
        vigia: running,
        viewer: portal.person,
        caller: callerOf(request, portal, keyed),
        input: body,
        params: await context.params,
        search: new URL(request.url).searchParams,
        request,
      });
    });
}

/** @throws Refusal `not_signed_in`, `not_allowed`, or for a change `wrong_origin` */
async function admitted<Admitted extends Viewer>(
  { access, settings }: Running,
  request: Request,
  mayAsk: (viewer: Viewer) => viewer is Admitted,
): Promise<Admitted> {
  const viewer = await access.viewerOf(request.headers.get("cookie"));
  if (viewer === null) throw new Refusal("not_signed_in", "Sign in first.");
  if (!mayAsk(viewer)) throw new Refusal("not_allowed", "Your role does not allow this.");
  if (request.method !== "GET") checkOrigin(request, settings);
  return viewer;
}
