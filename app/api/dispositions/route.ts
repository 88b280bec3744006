import { dispositionInput } from "@/lib/contracts/dispositions";
import { route } from "@/lib/http/route";

export const POST = route({ needs: "disposition", input: dispositionInput, keyed: true }, (ask) =>
  ask.vigia.verbs.disposition(ask),
);
