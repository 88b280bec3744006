import { changePreferences } from "@/lib/actions/account";
import { preferencesInput } from "@/lib/contracts/accounts";
import { languageCookie } from "@/lib/http/language";
import { withCookies } from "@/lib/http/open-route";
import { route } from "@/lib/http/route";

export const PUT = route({ needs: "person", input: preferencesInput }, async (ask) => {
  const action = changePreferences(ask.vigia.accounts, ask.viewer);
  const saved = await ask.vigia.actions.carryOut(action, ask.caller, ask.input);
  return withCookies(saved, languageCookie(ask.input.language, ask.vigia.settings));
});
