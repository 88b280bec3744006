import type { Log } from "@/lib/log";
import { PlatformError } from "@/lib/ucontact/errors";
import type { AgentReading, Platform, Reading } from "@/lib/ucontact/platform";
import type { Floor } from "./floor";
import { pause } from "./pause";
import type { SourceError } from "./picture";
import { startSweep } from "./sweep";
import { createWatch, type Sight } from "./watch";

/** While the platform is away it is asked at most this far apart. */
const awayMs = 5000;

export type Poller = {
  /** A screen looks at this: it is read at full rate for a while. Starts a read where nobody was looking. */
  look(sight: Sight): void;
  /** In how many ms the next answer of the platform may be expected. */
  nextAnswerInMs(): number;
  /** Reads a campaign's agents now. Joins a running read unless it must have begun after this call. */
  readAgents(campaign: string, options?: { fresh: boolean }): Promise<Reading<readonly AgentReading[]>>;
  /** Stops polling; resolves when nothing is running any more. */
  stop(): Promise<void>;
};

export type PollerParts = {
  readonly platform: Platform;
  readonly floor: Floor;
  readonly maxConcurrency: number;
  readonly log: Log;
  /** 0 to 1, spreads repeated attempts. */
  readonly random: () => number;
};

/** Starts the one loop that asks the platform. Time is `Date.now` and `setTimeout`, which tests replace. */
export function startPoller({ platform, floor, maxConcurrency, log, random }: PollerParts): Poller {
  const pollMs = floor.pollSeconds * 1000;
  const watch = createWatch(floor.pollSeconds);
  const running = new Map<string, Promise<Reading<readonly AgentReading[]>>>();
  const stopping = new AbortController();
  let failures = 0;
  let usualMs = 100;
  let round = { startedAt: Date.now(), dueAt: Date.now() };

  /** Runs one read: what it saw goes to the floor; an error is kept there, and told to the caller. */
  async function read<T>(
    what: Parameters<Floor["failed"]>[0],
    ask: () => Promise<T>,
    saw: (value: T, askedAt: number) => void,
  ): Promise<T> {
    const askedAt = Date.now();
    try {
      const value = await ask();
      saw(value, askedAt);
      return value;
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      floor.failed(what, sourceError(error));
      throw error;
    }
  }

  const readQueues = () => read("queues", () => platform.queueSummary(), floor.sawQueues);
  const readCampaigns = () => read("campaigns", () => platform.campaigns(), floor.sawCampaigns);

  async function readAgents(campaign: string, { fresh } = { fresh: false }) {
    const joined = fresh ? undefined : running.get(campaign);
    if (joined !== undefined) return joined;
    const promise = read(
      { agentsOf: campaign },
      async () => {
        const reading = await platform.campaignAgents(campaign);
        return { ...reading, value: reading.value.agents };
      },
      (reading, askedAt) => floor.sawAgents(campaign, reading, askedAt),
    ).finally(() => {
      if (running.get(campaign) === promise) running.delete(campaign);
    });
    running.set(campaign, promise);
    return promise;
  }

  /** One poll. While the platform fails, only its first answer shows whether more may be asked. */
  async function poll(): Promise<boolean> {
    if (failures > 0 && !(await succeeds(readQueues()))) return false;
    const watched = watch.campaigns(Date.now()).filter(isKnown);
    const [queues, campaigns] = await Promise.all([
      failures > 0 || succeeds(readQueues()),
      succeeds(readCampaigns()),
      ...watched.map((campaign) => succeeds(readAgents(campaign))),
    ]);
    return queues === true && campaigns === true;
  }

  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      const startedAt = Date.now();
      round = { startedAt, dueAt: startedAt };
      const ok = await poll();
      const now = Date.now();
      if (ok) {
        if (failures > 0) log.info({ failures }, "the platform answers again");
        usualMs = usualMs * 0.8 + (now - startedAt) * 0.2;
        floor.remember(now);
      }
      failures = ok ? 0 : failures + 1;
      const dueAt = Math.max(now, startedAt + (ok ? pollMs : backOffMs(failures, pollMs, random())));
      round = { startedAt, dueAt };
      await pause(dueAt - now, stopping.signal);
    }
  }

  /** Awaits a read; false when the platform failed. Logged when that begins, not at each attempt. */
  async function succeeds(reading: Promise<unknown>): Promise<boolean> {
    try {
      await reading;
      return true;
    } catch (error) {
      if (!(error instanceof PlatformError)) log.error({ err: error }, "a poll failed unexpectedly");
      else if (failures === 0) log.warn({ code: error.code }, error.message);
      return false;
    }
  }

  function isKnown(campaign: string): boolean {
    return floor.picture().campaigns?.value.some((row) => row.campaign === campaign) === true;
  }

  const ended = Promise.all([
    loop(),
    startSweep({
      floor,
      watch,
      workers: Math.max(1, maxConcurrency - 3),
      mayAsk: () => failures === 0,
      read: (campaign) => succeeds(readAgents(campaign)),
      signal: stopping.signal,
    }),
  ]);

  return {
    look(sight) {
      const isNew = watch.look(sight, Date.now());
      if (!isNew || sight === "all_agents" || failures > 0 || !isKnown(sight.agentsOf)) return;
      void succeeds(readAgents(sight.agentsOf));
    },
    nextAnswerInMs() {
      const now = Date.now();
      return Math.max(0, round.dueAt + usualMs - now);
    },
    readAgents,
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}

function backOffMs(failures: number, pollMs: number, random: number): number {
  return Math.min(awayMs, pollMs * 2 ** Math.min(failures - 1, 4)) * (0.75 + 0.25 * random);
}

function sourceError({ code, message }: PlatformError): SourceError {
  return { code, message };
}
