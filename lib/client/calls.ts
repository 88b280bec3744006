import { queryOptions } from "@tanstack/react-query";
import { type AgentCallInput, agentCallAnswer, callContextAnswer } from "@/lib/contracts/calls";
import { ask } from "./administration";
import { sendChange } from "./changes";

/** More than the slowest honest answer takes: reading the agent, and telling the platform to call. */
const answerWithinMs = 30_000;

/** Asks Vigía to place a call. Throws nothing: what cannot be understood counts as unanswered. */
export function postCall(input: AgentCallInput, key: string) {
  return sendChange("POST", "/api/calls", input, agentCallAnswer, { key, withinMs: answerWithinMs });
}

/** The context that an agent is called from unless another is given, as options for `useQuery`. */
export function callContextOf(location: string) {
  const path = `/api/calls/context?${new URLSearchParams({ location })}`;
  return queryOptions({
    queryKey: ["calls", path],
    queryFn: ({ signal }) => ask(path, callContextAnswer, signal),
    networkMode: "always",
    retry: false,
    staleTime: 0,
  });
}
