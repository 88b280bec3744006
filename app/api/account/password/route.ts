import { changePassword } from "@/lib/actions/account";
import { changePasswordInput } from "@/lib/contracts/accounts";
import { withCookies } from "@/lib/http/open-route";
import { route } from "@/lib/http/route";

export const POST = route({ needs: "person", input: changePasswordInput }, async (ask) => {
  const cookies: string[] = [];
  const action = changePassword({
    entrance: ask.vigia.entrance,
    person: ask.viewer,
    cookies: ask.request.headers.get("cookie") ?? "",
    keep: (fresh) => cookies.push(...fresh),
  });
  return withCookies(await ask.vigia.actions.carryOut(action, ask.caller, ask.input), cookies);
});
