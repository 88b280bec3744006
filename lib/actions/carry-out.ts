import { createHash, createHmac, randomBytes } from "node:crypto";
import type { AuditVerb } from "@/lib/contracts/audit";
import type { Actor } from "@/lib/domain/actor";
import { pause } from "@/lib/live/pause";
import type { Log } from "@/lib/log";
import type { Begun, Finished } from "@/lib/store/ledger";
import type { Store } from "@/lib/store/store";
import { isRefusal, Refusal } from "./refusal";
import { answerAgain, refusalAnswer, valueAnswer } from "./remembered";

/** Who asks for an action, from where (null: not known), under which Idempotency-Key. */
export type Caller = {
  readonly actor: Actor;
  readonly address: string | null;
  readonly key: string;
  /** Whether they may do one thing more; a repeat is none. @throws Refusal */
  readonly admit?: () => Promise<void>;
};

/** The campaign that an action concerns, and on whom or what it is carried out. */
export type OnWhom = { readonly campaign: string | null; readonly target: string | null };

/** One verb: its work, and how it is recorded. */
export type Action<Input, Answer> = {
  readonly verb: AuditVerb;
  readonly onWhom: (input: Input) => OnWhom | Promise<OnWhom>;
  /** What the audit keeps of the input: all but secrets. */
  readonly recorded: (input: Input) => unknown;
  /** @throws Refusal */
  readonly work: (input: Input) => Promise<Answer>;
  readonly outcomeOf: (answer: Answer) => "succeeded" | "failed" | "unknown";
  /** What the audit keeps of the answer and a repeat is answered: all of it, where there is no secret in it. */
  readonly kept?: (answer: Answer) => Answer | Refusal;
  /** The answer when nobody knows what became of it, as after a crash. */
  readonly unknownAnswer: Answer | Refusal;
};

export type Actions = {
  /**
   * Carries an action out once for each key, and records it. "Requested" is committed before the work begins, and no
   * transaction is open while it runs.
   * @throws Refusal of the work, again for each repeat; `key_reused`; the caller's `admit`'s, or `audit_unavailable` when
   * it cannot be recorded, and then nothing is done and the key is not used
   */
  readonly carryOut: <Input, Answer>(
    action: Action<Input, Answer>,
    caller: Caller,
    input: Input,
  ) => Promise<Answer>;
  /** Resolves when nothing is running. What could not be recorded yet is tried once more, and then left. */
  readonly settled: () => Promise<void>;
};

type Running = { readonly requestHash: string; readonly answer: Promise<unknown> };

/** An outcome that cannot be written is tried again, first after a second, then less often. */
const longestPauseMs = 30_000;

export function createActions(parts: {
  readonly store: Pick<Store, "begin" | "finish">;
  readonly log: Log;
}): Actions {
  const { store, log } = parts;
  const running = new Map<string, Running>();
  const unsettled = new Set<Promise<unknown>>();
  const stopping = new AbortController();

  /** Waited for by `settled`. */
  function keepTrack<T>(work: Promise<T>): Promise<T> {
    const over: Promise<unknown> = work.catch(() => undefined).then(() => unsettled.delete(over));
    unsettled.add(over);
    return work;
  }

  async function begin<Input, Answer>(
    { verb, onWhom, recorded }: Action<Input, Answer>,
    caller: Caller,
    input: Input,
    requestHash: string,
  ): Promise<{ readonly begun: Begun; readonly on: OnWhom }> {
    let turnedAway: unknown = null;
    const admit = () =>
      caller.admit?.().catch((error: unknown) => {
        turnedAway = error;
        throw error;
      });
    try {
      const on = await onWhom(input);
      const requested = { ...caller, ...on, verb, requestHash, input: recorded(input), admit };
      return { begun: await store.begin(requested), on };
    } catch (error) {
      if (turnedAway !== null) throw turnedAway;
      log.error({ verb, reason: messageOf(error) }, "not carried out: it cannot be recorded");
      throw new Refusal("audit_unavailable", "The action cannot be recorded now, so it was not carried out.");
    }
  }

  /** Writes the outcome. The first attempt is waited for; when it fails the key stays in `running` until one succeeds. */
  async function record(id: string, finished: Finished, release: () => void): Promise<void> {
    if (await isWritten(id, finished)) return release();
    log.error({ id, outcome: finished.outcome }, "the outcome of an action cannot be recorded: trying again");
    void keepTrack(recordLater(id, finished).then(release));
  }

  async function recordLater(id: string, finished: Finished): Promise<void> {
    for (let ms = 1000; ; ms = Math.min(2 * ms, longestPauseMs)) {
      await pause(ms, stopping.signal);
      if ((await isWritten(id, finished)) || stopping.signal.aborted) return;
    }
  }

  async function isWritten(id: string, finished: Finished): Promise<boolean> {
    try {
      await store.finish(id, finished);
      return true;
    } catch {
      return false;
    }
  }

  async function once<Input, Answer>(
    action: Action<Input, Answer>,
    caller: Caller,
    input: Input,
    requestHash: string,
    release: () => void,
  ): Promise<Answer> {
    const { verb } = action;
    const { begun, on } = await begin(action, caller, input, requestHash).catch((error: unknown) => {
      release();
      throw error;
    });
    if (begun.kind === "known") {
      release();
      if (begun.requestHash !== requestHash) throw keyReused();
      return answerAgain(begun.answer, action.unknownAnswer);
    }
    const { id } = begun;
    log.info({ id, verb, ...on }, "requested");
    try {
      const answer = await action.work(input);
      const outcome = action.outcomeOf(answer);
      await record(id, { outcome, ...whatIsKept(action, answer) }, release);
      log.info({ id, verb, ...on, outcome }, "carried out");
      return answer;
    } catch (error) {
      const finished = whyNot(error);
      await record(id, finished, release);
      log.warn({ id, verb, ...on, outcome: finished.outcome, detail: finished.detail }, "not carried out");
      throw error;
    }
  }

  return {
    async carryOut<Input, Answer>(action: Action<Input, Answer>, caller: Caller, input: Input) {
      const requestHash = hashOf(action, input);
      const name = JSON.stringify([caller.actor, caller.key]);
      const before = running.get(name);
      if (before !== undefined) {
        if (before.requestHash !== requestHash) throw keyReused();
        return before.answer as Promise<Answer>;
      }
      const release = () => void running.delete(name);
      const answer = keepTrack(once(action, caller, input, requestHash, release));
      running.set(name, { requestHash, answer });
      return answer;
    },
    async settled() {
      stopping.abort();
      while (unsettled.size > 0) await Promise.all(unsettled);
    },
  };
}

/** Ends with the process. */
const hashKey = randomBytes(32);

/**
 * Tells one request from another. A secret in it is mixed in under a key that nobody keeps, since a password could be
 * guessed from its plain hash; so after a restart a repeat that carries one counts as another request, and is refused.
 */
function hashOf<Input, Answer>({ verb, recorded }: Action<Input, Answer>, input: Input): string {
  const whole = JSON.stringify([verb, input]);
  const isOpen = whole === JSON.stringify([verb, recorded(input)]);
  const hash = isOpen ? createHash("sha256") : createHmac("sha256", hashKey);
  return hash.update(whole).digest("hex");
}

function whatIsKept<Input, Answer>({ kept }: Action<Input, Answer>, answer: Answer) {
  const rest = kept === undefined ? answer : kept(answer);
  return isRefusal(rest)
    ? { detail: null, answer: refusalAnswer(rest) }
    : { detail: rest, answer: valueAnswer(rest) };
}

/** An error that nobody foresaw says nothing about what was done. */
function whyNot(error: unknown): Finished {
  if (!isRefusal(error)) return { outcome: "unknown", detail: { code: "unexpected" }, answer: null };
  const { code, details } = error;
  return { outcome: outcomeOf(error), detail: { code, ...details }, answer: refusalAnswer(error) };
}

/** Refused: Vigía said no. Failed: the platform did. */
function outcomeOf({ code, details }: Refusal): Finished["outcome"] {
  if (details.outcome !== undefined) return details.outcome;
  return code === "platform_refused" || code === "platform_timeout" ? "failed" : "refused";
}

function keyReused(): Refusal {
  return new Refusal("key_reused", "This Idempotency-Key was used with another input.");
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
