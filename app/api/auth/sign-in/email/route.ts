import { signInInput } from "@/lib/contracts/accounts";
import { languageCookie } from "@/lib/http/language";
import { openRoute, withCookies } from "@/lib/http/open-route";
import { refuseSignIn } from "@/lib/http/sign-in";

export const POST = openRoute(signInInput, async ({ vigia, input, address }) => {
  const done = await vigia.entrance.signIn(input.email, input.password, address);
  if (done.kind !== "signed_in") return refuseSignIn(done);
  const body = { redirect: false, url: done.landing, user: done.user };
  return withCookies(body, [...done.cookies, ...languageCookie(done.language, vigia.settings)]);
});
