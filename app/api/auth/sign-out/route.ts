import { openRoute, withCookies } from "@/lib/http/open-route";

export const POST = openRoute(null, async ({ vigia, cookies }) =>
  withCookies({ signedOut: true }, await vigia.entrance.signOut(cookies)),
);
