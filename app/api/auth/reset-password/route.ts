import { choosePassword, noSuchLink } from "@/lib/actions/account";
import { resetPasswordInput } from "@/lib/contracts/accounts";
import { newCaller } from "@/lib/http/caller";
import { openRoute } from "@/lib/http/open-route";

export const POST = openRoute(resetPasswordInput, async ({ vigia, input, address }) => {
  const user = await vigia.accounts.userOfLink(input.token);
  if (user === null) throw noSuchLink();
  const caller = newCaller({ kind: "user", ...user }, address);
  return vigia.actions.carryOut(choosePassword(vigia.accounts, user.name), caller, input);
});
