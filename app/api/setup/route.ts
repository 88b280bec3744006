import { createFirstAdministrator } from "@/lib/actions/account";
import { Refusal } from "@/lib/actions/refusal";
import { setupInput } from "@/lib/contracts/accounts";
import { newCaller } from "@/lib/http/caller";
import { openRoute, withCookies } from "@/lib/http/open-route";
import { refuseSignIn } from "@/lib/http/sign-in";

export const POST = openRoute(setupInput, async ({ vigia, input, address }) => {
  if (!vigia.setup.isNew()) throw new Refusal("not_found", "There is an account already.");
  const right = await vigia.limits.attempt(
    "setup",
    address,
    async () => vigia.setup.isCode(input.code) || null,
  );
  if (right === null)
    throw new Refusal("invalid_request", "This is not the code of the log.", { field: "code" });
  if (right !== true) return refuseSignIn(right);
  const { code: _, ...first } = input;
  const action = createFirstAdministrator(vigia.accounts);
  await vigia.actions.carryOut(action, newCaller({ kind: "system" }, address), first);
  vigia.setup.done();
  const done = await vigia.entrance.signIn(input.email, input.password, address);
  if (done.kind !== "signed_in") return refuseSignIn(done);
  return withCookies({ url: done.landing }, done.cookies);
});
