import { blacklistInput } from "@/lib/contracts/blacklist";
import { largeBody } from "@/lib/http/body";
import { route } from "@/lib/http/route";

export const POST = route(
  { needs: "blacklist", input: blacklistInput, limit: largeBody, keyed: true },
  (ask) => ask.vigia.verbs.addToBlacklist(ask),
);

export const DELETE = route(
  { needs: "blacklist", input: blacklistInput, limit: largeBody, keyed: true },
  (ask) => ask.vigia.verbs.removeFromBlacklist(ask),
);
