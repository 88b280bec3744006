import { callContextQuery } from "@/lib/contracts/calls";
import { agentSeen } from "@/lib/http/agent-seen";
import { readQuery } from "@/lib/http/query";
import { route } from "@/lib/http/route";

export const GET = route({ needs: "call" }, async ({ vigia, viewer, search }) => {
  const location = agentSeen(vigia, viewer, readQuery(search, callContextQuery).location);
  return { context: vigia.configuration.current().agents.get(location) ?? null };
});
