import { workingDay } from "./arrivals";
import type { CallRecords, NewRecord } from "./callrecords";
import type { Member } from "./model";
import type { Random } from "./random";
import type { World } from "./world";
import { hourOfDay } from "./zone";

const carrier = "9901";
const tags = ["Contacto|Venta|Plan completo", "Contacto|No le interesa|Precio", "Reclamo por factura", "VIP"];

/** So few that some of them call again and again. */
const customer = (random: Random): string => `09${91_000_000 + 7_919 * random.integer(0, 140)}`.slice(0, 9);
const published = (campaign: string): string => `2${900_0000 + ((campaign.length * 7_717) % 9_999)}`;

/** What the platform notes of a call that was talked: who called whom is drawn. */
export function recordOf(member: Member, at: number, talk: number, guid: string, random: Random): NewRecord {
  const { campaign, agent } = member;
  const person = customer(random);
  const outbound = campaign.plan.direction === "outbound";
  const drawn = random.next();
  return {
    guid,
    at,
    source: outbound ? agent.phone : person,
    destination: outbound ? person : published(campaign.name),
    campaign: campaign.name,
    direction: campaign.plan.direction,
    agent: agent.name,
    location: agent.location,
    carrier,
    talk: Math.max(1, Math.round(talk)),
    disposition: "ANSWERED",
    rating: drawn < 0.2 ? 1 + Math.floor(drawn * 25) : 0,
    tag: random.chance(0.25) ? random.pick(tags) : null,
    dialer: null,
  };
}

/** The first agent let it ring, or handed it over: two rows, one call, and a disposition that says nothing. */
function addLegs(records: CallRecords, record: NewRecord, other: Member): void {
  const first = records.add({
    ...record,
    agent: other.agent.name,
    location: other.agent.location,
    disposition: "NO ANSWER",
    finishedAt: record.at + record.talk * 1000 + 79_000,
  });
  records.add({
    ...record,
    at: record.at + 1000,
    talk: Math.max(1, record.talk - 1),
    disposition: "NO ANSWER",
    uniqueId: first.uniqueId,
    sequence: 3,
    finishedAt: first.finishedAt,
  });
}

/** A day's calls before now, spread over the day as callers are. */
export function addHistory(
  records: CallRecords,
  world: World,
  count: number,
  random: Random,
  newGuid: () => string,
): void {
  const members = [...world.agents.values()].flatMap((agent) => agent.members);
  if (members.length === 0) return;
  const day = 24 * 3_600_000;
  const times: number[] = [];
  for (let tries = 0; times.length < count && tries < 40 * count; tries++) {
    const at = world.now - 900_000 - random.next() * (day - 900_000);
    const shape = workingDay[Math.floor(hourOfDay(at, world.timeZone))] ?? 1;
    if (random.next() * 1.2 < shape) times.push(at);
  }
  times.sort((a, b) => a - b);
  for (const at of times) {
    const member = random.pick(members);
    const talk = Math.min(850, random.sample(member.campaign.plan.talk));
    const record = recordOf(member, at, talk, newGuid(), random);
    const handedOver = record.direction === "inbound" && random.chance(0.12);
    if (handedOver) addLegs(records, record, random.pick(member.campaign.members));
    else records.add(record);
  }
}
