import { baseInput } from "@/lib/contracts/dialer";
import { largeBody } from "@/lib/http/body";
import { route } from "@/lib/http/route";

export const POST = route({ needs: "bases", input: baseInput, limit: largeBody, keyed: true }, (ask) =>
  ask.vigia.verbs.uploadBase(ask),
);
