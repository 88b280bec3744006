import { changingUser } from "@/lib/actions/administration/users";
import { changedUserInput } from "@/lib/contracts/accounts";
import { route } from "@/lib/http/route";

export const PATCH = route(
  { needs: "administration", input: changedUserInput },
  ({ vigia, caller, input: user, params: { id = "" } }) =>
    vigia.actions.carryOut(changingUser(vigia), caller, { id, user }),
);
