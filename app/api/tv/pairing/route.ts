import { Refusal } from "@/lib/actions/refusal";
import { openRoute, withCookies } from "@/lib/http/open-route";

export const POST = openRoute(null, async ({ vigia, cookies, address }) => {
  const asked = vigia.pairing.ask(vigia.walls.tokenOf(cookies), Date.now(), address);
  if (asked === null) {
    throw new Refusal("too_many_requests", "Too many TVs are waiting for a pass. Try again in some minutes.");
  }
  const { code, token, expiresAt } = asked;
  const shown = `${code.slice(0, 4)}-${code.slice(4)}`;
  return withCookies({ code: shown, expiresAt: new Date(expiresAt).toISOString() }, [
    vigia.walls.cookieOf(token),
  ]);
});

export const GET = openRoute(null, async ({ vigia, cookies }) => {
  // After a restart the desk knows nothing, but the pass that it gave is kept.
  const pass = await vigia.walls.wallOf(cookies);
  if (pass !== null) return { state: "paired", board: pass.board.id };
  const token = vigia.walls.tokenOf(cookies);
  return token === null ? { state: "expired" } : vigia.pairing.stateOf(token, Date.now());
});
