"use client";

import { useReducer, useRef } from "react";
import { newKey, postHangUp } from "@/lib/client/hang-up";
import type { Agent } from "@/lib/domain/agent";
import { ask, type HangUpState, next, type Request } from "./state";

export type RunningHangUp = {
  readonly state: HangUpState;
  /** Sends what was asked, on behalf of this campaign; once, however often it is pressed. */
  readonly confirm: (campaign: string) => void;
  /** Sends the same once more, under the same key. */
  readonly retry: () => void;
  /** Puts the question anew, about the agent as it is now. */
  readonly askAgain: () => void;
};

/** One hang-up of the agent whose row this is, which follows the row while it asks. */
export function useHangUpState(
  location: string,
  row: Agent | null,
  onSending: (sending: boolean) => void,
): RunningHangUp {
  const [state, dispatch] = useReducer(next, row, ask);
  const sending = useRef(false);

  // While rendering, as React has it for what follows a prop: no frame shows the old question under a new state.
  const shown = next(state, { type: "row", row });
  if (shown !== state) dispatch({ type: "row", row });

  async function send(request: Request): Promise<void> {
    sending.current = true;
    onSending(true);
    const result = await postHangUp(request.input, request.key);
    sending.current = false;
    dispatch({ type: "answer", result });
    onSending(false);
  }

  return {
    state: shown,
    confirm(campaign) {
      if (shown.step !== "asking" || sending.current) return;
      const { status, stateSince } = shown.seen;
      const input = { campaign, location, expected: { code: status.code, stateSince } };
      const request = { input, key: newKey() };
      dispatch({ type: "confirm", request });
      void send(request);
    },
    retry() {
      if (shown.step !== "unreachable" || sending.current) return;
      dispatch({ type: "retry" });
      void send(shown.request);
    },
    askAgain() {
      dispatch({ type: "ask_again", row });
    },
  };
}
