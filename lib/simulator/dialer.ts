import { enqueue } from "./calls";
import { countAbandon } from "./counters";
import type { Campaign } from "./model";
import { isReady } from "./status";
import { after, type World } from "./world";
import { hourOfDay } from "./zone";

const tickSeconds = 3;

/** Nobody is rung up at night: on a working day only its busier hours are dialled in. */
function dialingHour({ plan, now, timeZone }: World): boolean {
  return (plan.day?.[Math.floor(hourOfDay(now, timeZone))] ?? 1) >= 0.5;
}

/**
 * The dialer of an outbound campaign: keeps a number of dials going for its free agents. A person
 * who answers enters the queue and is put through; a busy line or no answer counts as abandoned,
 * as the platform has it.
 */
export function startDialer(world: World, campaign: Campaign): void {
  const { dialer } = campaign.plan;
  if (!dialer) return;
  const tick = () => {
    if (campaign.removed) return;
    const free = dialingHour(world) && !campaign.hasContacts ? campaign.members.filter(isReady).length : 0;
    const wanted = Math.ceil(free * dialer.pacing) - campaign.dialing - campaign.waiting.length;
    for (let i = 0; i < wanted; i++) dial(world, campaign, dialer.answered);
    after(world, tickSeconds, tick);
  };
  after(world, world.random.between(0, tickSeconds), tick);
}

function dial(world: World, campaign: Campaign, answered: number): void {
  const { random } = world;
  campaign.dialing++;
  const outcome = random.next();
  const lineBusy = outcome > 0.85;
  const seconds = lineBusy
    ? random.between(2, 5)
    : outcome < answered
      ? random.between(4, 20)
      : random.between(20, 28);
  after(world, seconds, () => {
    campaign.dialing--;
    if (campaign.removed) return;
    if (outcome < answered) enqueue(world, campaign);
    else countAbandon(campaign.counters, false);
  });
}
