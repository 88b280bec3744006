import type { CodeAnswer, PairingState } from "@/lib/client/pairing";

/** What a TV without a pass has to show. Without an answer no code is shown: it may be nobody's any more. */
export type Pairing =
  | { readonly step: "asking" | "busy" | "unanswered" }
  | { readonly step: "code"; readonly code: string }
  | { readonly step: "paired"; readonly board: string };

/** What pairing needs of the world; tests have another. */
export type World = {
  readonly askForCode: () => Promise<CodeAnswer>;
  readonly askWhetherPaired: () => Promise<PairingState>;
  /** Resolves after so many ms, or when it is given up. */
  readonly pause: (ms: number) => Promise<void>;
  readonly show: (pairing: Pairing) => void;
  readonly isGivenUp: () => boolean;
};

const everyMs = 3000;
const firstRetryMs = 5000;
const longestRetryMs = 60_000;
/** Answers that may fail in a row before a code counts as unanswered: one lost answer is no trouble yet. */
const missesBorne = 2;

function retryMs(attempts: number): number {
  return Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(attempts, 10));
}

/** Shows codes until one was typed in, for weeks if need be. Resolves when the TV is paired, or it is given up. */
export async function pair(world: World): Promise<void> {
  let fruitless = 0;
  while (!world.isGivenUp()) {
    const made = await world.askForCode();
    if (made.kind !== "code") {
      world.show({ step: made.kind });
      await world.pause(retryMs(fruitless++));
      continue;
    }
    const end = await waitFor(made.code, world);
    if (end === "paired") return;
    // A browser that keeps no cookie has codes that are over at once: it must not ask without a pause.
    fruitless = end === "atOnce" ? fruitless + 1 : 0;
    if (end === "atOnce") await world.pause(retryMs(fruitless));
  }
}

async function waitFor(code: string, world: World): Promise<"paired" | "over" | "atOnce"> {
  let misses = 0;
  for (let asked = 0; ; asked++) {
    if (misses <= missesBorne) world.show({ step: "code", code });
    await world.pause(misses === 0 ? everyMs : retryMs(misses - 1));
    if (world.isGivenUp()) return "over";
    const state = await world.askWhetherPaired();
    switch (state.kind) {
      case "paired":
        world.show({ step: "paired", board: state.board });
        return "paired";
      case "expired":
        return asked === 0 ? "atOnce" : "over";
      case "waiting":
        misses = 0;
        break;
      case "busy":
      case "unanswered":
        misses += 1;
        if (misses > missesBorne) world.show({ step: state.kind });
    }
  }
}
