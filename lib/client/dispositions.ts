import { queryOptions } from "@tanstack/react-query";
import { type DispositionInput, dispositionAnswer, knownLevelsAnswer } from "@/lib/contracts/dispositions";
import { ask } from "./administration";
import { sendChange } from "./changes";

const answerWithinMs = 30_000;
/** New ones come seldom, and any other may be typed. */
const levelsStaleMs = 60_000;

/** Asks Vigía to record a disposition. Throws nothing: what cannot be understood counts as unanswered. */
export function postDisposition(input: DispositionInput, key: string) {
  return sendChange("POST", "/api/dispositions", input, dispositionAnswer, {
    key,
    withinMs: answerWithinMs,
  });
}

/** The levels to choose from, as options for `useQuery`. */
export function knownLevels() {
  const path = "/api/dispositions/levels";
  return queryOptions({
    queryKey: ["dispositions", path],
    queryFn: ({ signal }) => ask(path, knownLevelsAnswer, signal),
    networkMode: "always",
    retry: false,
    staleTime: levelsStaleMs,
  });
}
