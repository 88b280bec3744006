"use client";

import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { ChangeRefusal, ChangeResult } from "@/lib/client/changes";
import { newKey } from "@/lib/client/hang-up";
import { serverNow } from "@/lib/client/server-clock";

export type Request<Input> = { readonly input: Input; readonly key: string; readonly sentAt: number };

/** How what was asked for stands. `unanswered`: nobody knows, and the very same request may be sent again. */
export type Sending<Input, Answer> =
  | { readonly step: "idle" }
  | { readonly step: "refused"; readonly error: ChangeRefusal }
  | { readonly step: "sending" | "unanswered"; readonly request: Request<Input> }
  | {
      readonly step: "done";
      readonly request: Request<Input>;
      readonly answer: Answer;
      readonly answeredAt: number;
    };

/** Sends one thing at a time, however often the button is pressed. Times in ms on the server's clock. */
export function useSending<Input, Answer>(
  post: (input: Input, key: string) => Promise<ChangeResult<Answer>>,
) {
  const [state, setState] = useState<Sending<Input, Answer>>({ step: "idle" });
  const underWay = useRef(false);

  /** @param place shows a refusal at its field; whether it could. */
  async function go(
    request: Request<Input>,
    place: (error: ChangeRefusal) => boolean,
  ): Promise<Answer | null> {
    if (underWay.current) return null;
    underWay.current = true;
    setState({ step: "sending", request });
    const result = await post(request.input, request.key);
    underWay.current = false;
    switch (result.kind) {
      case "unanswered":
        setState({ step: "unanswered", request });
        return null;
      case "refused":
        // The form takes the focus again before it is put on the field.
        flushSync(() => setState({ step: "idle" }));
        if (!place(result.error)) setState({ step: "refused", error: result.error });
        return null;
      case "done":
        setState({ step: "done", request, answer: result.answer, answeredAt: serverNow() });
        return result.answer;
    }
  }

  return {
    state,
    send: (input: Input, place: (error: ChangeRefusal) => boolean) =>
      go({ input, key: newKey(), sentAt: serverNow() }, place),
    /** The same once more, under the same key: it is not done twice. */
    retry: async (place: (error: ChangeRefusal) => boolean) =>
      state.step === "unanswered" ? go(state.request, place) : null,
    /** Back to the form, for another. */
    startAnew: () => setState({ step: "idle" }),
  };
}
