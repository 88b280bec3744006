import type { Answers } from "./answers";
import { posted, type Speaker, said } from "./wire";

/** The windows of a page that the portal frames, and a clock; arguments, so that tests can have their own. */
export type Ends = {
  readonly here: Speaker & {
    addEventListener(type: "message", heard: (event: MessageEvent) => void): void;
    removeEventListener(type: "message", heard: (event: MessageEvent) => void): void;
  };
  /** The window that frames this one. */
  readonly portal: { postMessage(text: string, targetOrigin: string): void };
  readonly portalOrigin: string;
  readonly now: () => number;
};

/** What came of asking. `busy`: another question is out, and nothing was posted. */
export type Asked<Told> =
  | { readonly kind: "told"; readonly told: Told }
  | { readonly kind: "no_answer" | "busy" };

/** How long an answer that did not come in time is waited for all the same. */
const owedForMs = 60_000;

/** What a message says as the answer to one question, and how to count it as that; null where it is none. */
type Expected = (data: unknown) => { readonly guid: string | undefined; readonly count: () => void } | null;
type Owed = { readonly read: Answers<unknown>["read"]; readonly until: number };

/**
 * The line to the portal: one question at a time, each with its time limit.
 *
 * Answers have nothing that says whose they are. So an answer counts only when it has the shape that was asked for, no
 * call's id counts twice, and for a minute after a question that stayed without an answer the next one of its shape is
 * taken for its own, not for a later question's. What cannot be told: an answer later than that minute, or one to what was
 * asked before the page was loaded anew; and the portal may mean something else by a word that looks like an answer.
 */
export class PortalLine {
  readonly #ends: Ends;
  #expected: Expected | null = null;
  #owed: readonly Owed[] = [];
  readonly #guids = new Set<string>();

  constructor(ends: Ends) {
    this.#ends = ends;
    ends.here.addEventListener("message", this.#hear);
  }

  close(): void {
    this.#ends.here.removeEventListener("message", this.#hear);
  }

  /** Posts a message and waits for its answer. Rejects never. */
  ask<Told>(message: object, { withinMs, read }: Answers<Told>): Promise<Asked<Told>> {
    if (this.#expected !== null) return Promise.resolve({ kind: "busy" });
    const { here, portal, portalOrigin, now } = this.#ends;
    return new Promise((resolve) => {
      const end = (asked: Asked<Told>) => {
        clearTimeout(timer);
        this.#expected = null;
        resolve(asked);
      };
      const timer = setTimeout(() => {
        this.#owed = [...this.#owed, { read, until: now() + owedForMs }];
        end({ kind: "no_answer" });
      }, withinMs);
      this.#expected = (data) => {
        const answer = read(data);
        return answer && { guid: answer.guid, count: () => end({ kind: "told", told: answer.told }) };
      };
      portal.postMessage(posted(message, here, portalOrigin), portalOrigin);
    });
  }

  readonly #hear = ({ origin, source, data: text }: MessageEvent): void => {
    const { portal, portalOrigin } = this.#ends;
    if (origin !== portalOrigin || source !== portal) return;
    const message = said(text);
    const answer = message && (this.#late(message.data) ?? this.#expected?.(message.data));
    if (!answer) return;
    if (answer.guid !== undefined) {
      if (this.#guids.has(answer.guid)) return;
      this.#guids.add(answer.guid);
    }
    answer.count();
  };

  /** A message as the answer to a question that nobody waits for any more. */
  #late(data: unknown): ReturnType<Expected> {
    const now = this.#ends.now();
    this.#owed = this.#owed.filter(({ until }) => until > now);
    for (const owed of this.#owed) {
      const answer = owed.read(data);
      if (answer === null) continue;
      const count = () => {
        this.#owed = this.#owed.filter((other) => other !== owed);
      };
      return { guid: answer.guid, count };
    }
    return null;
  }
}
