import pLimit from "p-limit";
import type { Log } from "@/lib/log";
import { PlatformError, PlatformUnreachable } from "@/lib/ucontact/errors";
import type { AgentReading, PlatformFloor, Reading } from "@/lib/ucontact/platform";
import type { Floor } from "./floor";
import { pause } from "./pause";
import { errorOf, type Readable, type SourceError } from "./picture";
import { startSweep } from "./sweep";
import { campaignsToAsk } from "./views";
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
  readonly platform: PlatformFloor;
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
  const unfinished = new Set<Promise<unknown>>();
  // However many campaigns' agents do not come, one place is free for the floor as a whole.
  const agentsTurn = pLimit(Math.max(1, maxConcurrency - 1));
  const stopping = new AbortController();
  let failures = 0;
  let usualMs = 100;
  let dueAt = Date.now();

  /**
   * Runs one read: what it saw goes to the floor; an error is kept there, logged when it is new, and told to the caller.
   */
  async function read<T>(
    what: Readable,
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
      if (errorOf(floor.picture(), what) === null) log.warn({ what, code: error.code }, error.message);
      floor.failed(what, sourceError(error), askedAt);
      throw error;
    }
  }

  const readQueues = () => read("queues", () => platform.queueSummary(), floor.sawQueues);
  const readCampaigns = () => read("campaigns", () => platform.campaigns(), floor.sawCampaigns);

  async function readAgents(campaign: string, { fresh } = { fresh: false }) {
    const joined = fresh ? undefined : running.get(campaign);
    if (joined !== undefined) return joined;
    const inTurn = () =>
      agentsTurn(() => {
        if (stopping.signal.aborted) throw new PlatformUnreachable("stopping");
        return readAgentsNow(campaign);
      });
    const promise = (fresh ? readAgentsNow(campaign) : inTurn()).finally(() => {
      if (running.get(campaign) === promise) running.delete(campaign);
      unfinished.delete(promise);
    });
    running.set(campaign, promise);
    unfinished.add(promise);
    return promise;
  }

  async function readAgentsNow(campaign: string): Promise<Reading<readonly AgentReading[]>> {
    return read(
      { agentsOf: campaign },
      async () => {
        const reading = await platform.campaignAgents(campaign);
        return { ...reading, value: reading.value.agents };
      },
      (reading, askedAt) => floor.sawAgents(campaign, reading, askedAt),
    );
  }

  /**
   * One poll, and the watched campaigns' agents, which may take longer. While the platform fails, only its first answer
   * shows whether more may be asked.
   */
  async function poll(): Promise<{ ok: boolean; agents: Promise<unknown> }> {
    if (failures > 0 && !(await succeeds(readQueues()))) return { ok: false, agents: Promise.resolve() };
    const floorReads = [failures > 0 || succeeds(readQueues()), succeeds(readCampaigns())];
    const watched = watch.campaigns(Date.now()).filter(isKnown);
    // Who looks at a campaign wants to know whose calls its agents are in, and other campaigns know that.
    const asked = watched.flatMap((campaign) => campaignsToAsk(floor.picture(), campaign)).filter(isKnown);
    const wanted = [...new Set([...watched, ...asked])];
    const agents = Promise.all(wanted.map((campaign) => succeeds(readAgents(campaign))));
    return { ok: (await Promise.all(floorReads)).every(Boolean), agents };
  }

  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      const startedAt = Date.now();
      dueAt = startedAt;
      const { ok, agents } = await poll();
      const answeredAt = Date.now();
      if (ok && failures > 0) log.info({ failures }, "the platform answers again");
      failures = ok ? 0 : failures + 1;
      dueAt = Math.max(answeredAt, startedAt + (ok ? pollMs : backOffMs(failures, pollMs, random())));
      const nextPoll = pause(dueAt - answeredAt, stopping.signal);
      if (ok) {
        // One campaign whose agents do not come holds nothing up: the next poll joins the read that still runs.
        const whole = await Promise.race([agents.then(() => true), nextPoll.then(() => false)]);
        usualMs = usualMs * 0.8 + ((whole ? Date.now() : answeredAt) - startedAt) * 0.2;
        floor.remember(Date.now());
      }
      await nextPoll;
    }
  }

  /** Awaits a read; false when it failed. */
  async function succeeds(reading: Promise<unknown>): Promise<boolean> {
    try {
      await reading;
      return true;
    } catch (error) {
      if (!(error instanceof PlatformError)) log.error({ err: error }, "a poll failed unexpectedly");
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
      return Math.max(0, dueAt + usualMs - Date.now());
    },
    readAgents,
    async stop() {
      stopping.abort();
      await ended;
      while (unfinished.size > 0) await Promise.allSettled(unfinished);
    },
  };
}

function backOffMs(failures: number, pollMs: number, random: number): number {
  return Math.min(awayMs, pollMs * 2 ** Math.min(failures - 1, 4)) * (0.75 + 0.25 * random);
}

function sourceError({ code, message }: PlatformError): SourceError {
  return { code, message };
}
