import { Refusal } from "@/lib/actions/refusal";
import type { Settings } from "@/lib/env";
import { vigia } from "@/lib/vigia";
import { route } from "./route";

type Handler = ReturnType<typeof route>;

/** Where there is no route: whoever is let in is told so, whatever they ask. */
export const noRoute: Handler = route({ needs: "person" }, () =>
  Promise.reject(new Refusal("not_found", "The API has no such route.")),
);

/** A route that a setting turns on. While it is off there is none. */
export function optionalRoute(setting: keyof Settings["optional"], handler: Handler): Handler {
  return async (request, context) => {
    const { settings } = await vigia();
    return settings.optional[setting] ? handler(request, context) : noRoute(request, context);
  };
}
