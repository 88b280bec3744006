import type { QueueSummary } from "@/lib/domain/campaign";
import type { PlatformError } from "@/lib/ucontact/errors";
import type { AgentReading, CampaignReading, Platform, PlatformFloor } from "@/lib/ucontact/platform";
import { campaignReading, queueReading, reading } from "./readings";

/** `queues`, `campaigns`, `agents:<campaign>` or `hangUp:<phone>`. */
export type Asked = { readonly what: string; readonly at: number };

type Told = {
  readonly campaign: CampaignReading;
  readonly queue: QueueSummary;
  agents: readonly AgentReading[];
};

/** A platform that does as the test says, on the test's clock, and remembers what it was asked. */
export class ScriptedPlatform implements PlatformFloor, Pick<Platform, "hangUp" | "close"> {
  readonly asked: Asked[] = [];
  readonly floor = new Map<string, Told>();
  /** How long an answer takes, ms. */
  delayMs: (what: string) => number = () => 50;
  /** What comes instead of an answer, after the same time. */
  fails: (what: string) => PlatformError | null = () => null;
  /** What the platform's own clock says. */
  clock: () => string | null = () => new Date(Math.floor(Date.now() / 1000) * 1000).toISOString();
  onHangUp: (phone: string) => void = () => undefined;
  readonly running = new Map<string, number>();
  readonly most = new Map<string, number>();

  constructor(...campaigns: string[]) {
    for (const campaign of campaigns) this.tell(campaign, []);
  }

  tell(
    campaign: string,
    agents: readonly AgentReading[],
    changes: Parameters<typeof campaignReading>[1] = {},
    queue: Partial<QueueSummary> = {},
  ): void {
    this.floor.set(campaign, {
      campaign: campaignReading(campaign, changes),
      queue: queueReading(campaign, queue),
      agents,
    });
  }

  /** When something was asked: ms since 1970. */
  times(what: string): number[] {
    return this.asked.filter((one) => one.what === what).map(({ at }) => at);
  }

  /** The most calls of this kind (`agents`, `queues`) that ran at once. */
  mostAtOnce(kind: string): number {
    return this.most.get(kind) ?? 0;
  }

  queueSummary() {
    return this.#answer("queues", () => ({
      queues: [...this.floor.values()].map(({ queue }) => queue),
      clock: this.clock(),
    }));
  }

  campaigns() {
    return this.#answer("campaigns", () => [...this.floor.values()].map(({ campaign }) => campaign));
  }

  campaignAgents(name: string) {
    return this.#answer(`agents:${name}`, () => {
      const told = this.floor.get(name);
      return { campaign: told?.campaign ?? null, agents: told?.agents ?? [] };
    });
  }

  async hangUp(phone: string) {
    await this.#answer(`hangUp:${phone}`, () => this.onHangUp(phone));
  }

  async close() {}

  async #answer<T>(what: string, value: () => T) {
    this.asked.push({ what, at: Date.now() });
    const [kind = ""] = what.split(":");
    const fails = this.fails(what);
    this.#count(kind, 1);
    // The platform looks at its floor when it is asked; the way back takes its time.
    const answer = fails === null ? value() : null;
    await new Promise((resolve) => setTimeout(resolve, this.delayMs(what)));
    this.#count(kind, -1);
    if (fails !== null) throw fails;
    return reading(answer as T);
  }

  #count(kind: string, more: number): void {
    const now = (this.running.get(kind) ?? 0) + more;
    this.running.set(kind, now);
    this.most.set(kind, Math.max(now, this.mostAtOnce(kind)));
  }
}
