import { type WallSeen, wallSeenAnswer } from "@/lib/contracts/walls";

const answerWithinMs = 10_000;

/**
 * Tells Vigía how a TV is. Never throws: what is not told now is told again in a minute.
 * @returns which board it is to show, and what that is; the same text while nothing of it changes. Null when not told.
 */
export async function tellSeen(seen: WallSeen): Promise<string | null> {
  try {
    const response = await fetch("/api/tv/seen", {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify(seen),
      signal: AbortSignal.timeout(answerWithinMs),
    });
    const answer = wallSeenAnswer.safeParse(await response.json());
    return answer.success ? JSON.stringify(answer.data) : null;
  } catch {
    // No network, or a server that restarts: the live data say so themselves.
    return null;
  }
}
