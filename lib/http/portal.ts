import { Refusal } from "@/lib/actions/refusal";
import { vigia } from "@/lib/vigia";
import { answerAction } from "./action";

type Handler<Rest extends readonly unknown[]> = (request: Request, ...rest: Rest) => Promise<Response>;

/** A handler of the panel's: where no portal may frame it, there is nothing. */
export function ofPortal<Rest extends readonly unknown[]>(handler: Handler<Rest>): Handler<Rest> {
  return (request, ...rest) =>
    answerAction(async () => {
      const { settings } = await vigia();
      if (settings.portalOrigin === null)
        throw new Refusal("not_found", "UCONTACT_PORTAL_ORIGIN is not set.");
      return handler(request, ...rest);
    });
}
