import type { WallSeen } from "@/lib/contracts/walls";

const answerWithinMs = 10_000;

/** Tells Vigía how a TV is. Never throws: what is not told now is told again in a minute. */
export async function tellSeen(seen: WallSeen): Promise<void> {
  try {
    const { body } = await fetch("/api/tv/seen", {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify(seen),
      signal: AbortSignal.timeout(answerWithinMs),
    });
    await body?.cancel();
  } catch {
    // No network, or a server that restarts: the live data say so themselves.
  }
}
