import { Refusal } from "@/lib/actions/refusal";
import type { Settings } from "@/lib/env";

/**
 * Lets a change through only from our own pages: a browser names the page's origin on every POST and DELETE. A program
 * that is no browser names none. The Host header proves nothing: a foreign name can be made to resolve to this machine.
 * @throws Refusal `wrong_origin`
 */
export function checkOrigin(
  request: Request,
  { publicUrl, port }: Pick<Settings, "publicUrl" | "port">,
): void {
  const origin = request.headers.get("origin");
  if (origin === null) {
    const site = request.headers.get("sec-fetch-site");
    if (site === null || site === "same-origin") return;
  } else {
    const here = ["localhost", "127.0.0.1", "[::1]"].map((host) => new URL(`http://${host}:${port}`).origin);
    if (origin === new URL(publicUrl).origin || here.includes(origin)) return;
  }
  throw new Refusal(
    "wrong_origin",
    "Vigía is changed from its own pages only. Open it under its own address.",
  );
}
