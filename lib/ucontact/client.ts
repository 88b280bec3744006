import pLimit from "p-limit";
import { platformClock } from "@/lib/domain/platform-time";
import { agentCalls } from "./agent-calls";
import { blacklistCalls } from "./blacklist-calls";
import { dateReader } from "./dates";
import { decodeCampaignStatus } from "./decode-campaigns";
import { decodeQueues } from "./decode-queues";
import { decodeRecordings } from "./decode-recordings";
import { dialerCalls } from "./dialer-calls";
import { parseAnswer } from "./parse-answer";
import type { Platform, Reading } from "./platform";
import { recordingCalls, recordingFields } from "./recording-calls";
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
  /** The form field of the blacklist's calls. */
  readonly blacklistField?: string;
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
  const write = platformClock(timeZone);
  const tally = createTallies(log);
  const transport = createTransport({ url, timeoutMs, maxConcurrency });
  const session = createSession(credentials, transport.post);
  const sending = { call: session.call, write };
  const { convertRecording, ...recordings } = recordingCalls(sending);
  // They may take as long as they are let: however many wait for one, the floor goes on being read.
  const slowly = pLimit(Math.max(1, Math.floor(maxConcurrency / 2)));
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

    findRecordings(filter, page) {
      return slowly(() =>
        read("Cdr/getrecords", recordingFields(filter, page, write), (answer, note) =>
          decodeRecordings(answer, note, { read: readDate, write }),
        ),
      );
    },

    ...agentCalls(sending),
    ...blacklistCalls(sending, options.blacklistField ?? "blacklist"),
    ...recordings,
    convertRecording: (guid, folder) => slowly(() => convertRecording(guid, folder)),
    ...dialerCalls(sending),

    close() {
      closed ??= transport.close(session.lastCall);
      return closed;
    },
  };
}
