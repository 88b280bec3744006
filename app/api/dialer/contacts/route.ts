import { removeContactInput } from "@/lib/contracts/dialer";
import { route } from "@/lib/http/route";

export const DELETE = route({ needs: "removal", input: removeContactInput, keyed: true }, (ask) =>
  ask.vigia.verbs.removeContact(ask),
);
