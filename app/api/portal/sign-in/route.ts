import { signInInput } from "@/lib/contracts/accounts";
import { framedLanguageCookie } from "@/lib/http/language";
import { openRoute, withCookies } from "@/lib/http/open-route";
import { ofPortal } from "@/lib/http/portal";
import { refuseSignIn } from "@/lib/http/sign-in";

export const POST = ofPortal(
  openRoute(signInInput, async ({ vigia, input, address }) => {
    const done = await vigia.entrance.signInToPortal(input.email, input.password, address);
    if (done.kind !== "signed_in") return refuseSignIn(done);
    return withCookies({ user: done.user }, [...done.cookies, ...framedLanguageCookie(done.language)]);
  }),
);
