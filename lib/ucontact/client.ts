import { dateReader } from "./dates";
import { decodeCampaignStatus } from "./decode-campaigns";
import { decodeQueues } from "./decode-queues";
import { PlatformRefused } from "./errors";
import { expectDone, parseAnswer } from "./parse-answer";
import type { Platform, Reading } from "./platform";
import { type Credentials, createSession } from "./session";
import { createTransport } from "./transport";
import { createTallies, type Log, type Note } from "./unreadable";

export type PlatformOptions = {
  /** With or without a path before `/Integra`. */
  readonly url: string;
  readonly credentials: Credentials;
  /** IANA zone of the platform's clock. */
  readonly timeZone: string;
  /** For each exchange with the platform, from its start to the last byte of the answer. */
  readonly timeoutMs: number;
  readonly maxConcurrency: number;
  /** Our clock, ms since 1970. */
  readonly now?: () => number;
  readonly log: Log;
};

/**
 * The platform over HTTP. Nothing is sent until it is asked something.
 * Throws TypeError for a URL, RangeError for a time zone, that is none. A call may take up to four exchanges (401,
 * log-in by one of two calls, repeat), each under the time limit.
 */
export function createPlatform(options: PlatformOptions): Platform {
  const { url, credentials, timeZone, timeoutMs, maxConcurrency, now = Date.now, log } = options;
  const readDate = dateReader(timeZone);
  const tally = createTallies(log);
  const transport = createTransport({ url, timeoutMs, maxConcurrency });
  const session = createSession(credentials, transport.post);
  let closed: Promise<void> | null = null;

  async function read<T>(
    path: string,
    fields: Record<string, string>,
    decode: (answer: unknown, note: Note) => T,
  ): Promise<Reading<T>> {
    const text = await session.call(path, fields);
    const receivedAt = now();
    const { note, count, countIn } = tally();
    const value = decode(parseAnswer(text), note);
    return { value, unreadable: count(), unreadableIn: countIn(), receivedAt };
  }

  return {
    queueSummary() {
      return read("Supervisor/queuesummary", {}, (answer, note) => decodeQueues(answer, note, readDate));
    },

    campaigns() {
      return read(
        "Supervisor/campaignstatus",
        { queue: "" },
        (answer, note) => decodeCampaignStatus(answer, note).campaigns,
      );
    },

    campaignAgents(name) {
      return read("Supervisor/campaignstatus", { queue: name }, (answer, note) => {
        const { campaigns, agents } = decodeCampaignStatus(answer, note);
        return { campaign: campaigns.find(({ campaign }) => campaign === name) ?? null, agents };
      });
    },

    async hangUp(phone) {
      if (phone === "") throw new PlatformRefused("There is no phone to hang up.");
      expectDone(await session.call("Agents/HangupPhone", { phone }));
    },

    close() {
      closed ??= transport.close(session.lastCall);
      return closed;
    },
  };
}
