import { creatingUser } from "@/lib/actions/administration/users";
import { newUserInput } from "@/lib/contracts/accounts";
import { route } from "@/lib/http/route";

export const GET = route({ needs: "administration" }, async ({ vigia }) => ({
  users: await vigia.accounts.list(),
}));

export const POST = route({ needs: "administration", input: newUserInput }, ({ vigia, caller, input }) =>
  vigia.actions.carryOut(creatingUser(vigia), caller, input),
);
