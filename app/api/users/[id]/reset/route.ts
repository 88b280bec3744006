import { resettingPassword } from "@/lib/actions/administration/users";
import { route } from "@/lib/http/route";

export const POST = route({ needs: "administration" }, ({ vigia, caller, params: { id = "" } }) =>
  vigia.actions.carryOut(resettingPassword(vigia), caller, { id }),
);
