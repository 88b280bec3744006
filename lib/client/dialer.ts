import { baseAnswer } from "@/lib/contracts/dialer";
import type { BasePiece } from "./base-file";
import { sendChange } from "./changes";

/** A slow line takes so long for a piece. */
const pieceWithinMs = 120_000;

/**
 * Sends one piece of a base under its key: again under the same key, it is not given to the platform twice.
 * @param timeZone as the platform names it; empty: its own
 */
export function sendPiece({ campaign, filename, content }: BasePiece, timeZone: string, key: string) {
  const body = { campaign, filename, content, timeZone };
  return sendChange("POST", "/api/dialer/bases", body, baseAnswer, { key, withinMs: pieceWithinMs });
}
