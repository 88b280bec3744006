import { openRoute, withCookies } from "@/lib/http/open-route";
import { ofPortal } from "@/lib/http/portal";

export const POST = ofPortal(
  openRoute(null, async ({ vigia, cookies }) =>
    withCookies({ signedOut: true }, await vigia.entrance.signOutOfPortal(cookies)),
  ),
);
