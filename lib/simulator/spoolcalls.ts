import { answer, enqueue } from "./calls";
import { type Contact, memberFor, type NewContact, numbersOf } from "./contact";
import { countAbandon } from "./counters";
import type { Campaign, Member } from "./model";
import { digitsOf, fateOf } from "./numbers";
import type { Office } from "./office";
import { isReady } from "./status";
import { newCall, surelyAfter } from "./world";

const tickSeconds = 3;
const restSeconds = 60;
const mostTries = 3;

/** Puts a new contact in line; a manual one is dialled at once. */
export function spool(office: Office, given: NewContact): Contact {
  const contact = office.spool.add(given, office.world.now);
  const campaign = office.world.campaigns.get(contact.campaign);
  if (contact.manual && campaign) dialContact(office, campaign, contact);
  else putBack(office, contact);
  return contact;
}

/** In line again, and the campaign's dialer at work. */
export function putBack(office: Office, contact: Contact): void {
  const campaign = office.world.campaigns.get(contact.campaign);
  office.spool.move(contact, "waiting", office.world.now);
  if (campaign && !campaign.hasContacts) work(office, campaign);
}

/** One round every few seconds while contacts are in line: a dial for each free agent. */
function work(office: Office, campaign: Campaign): void {
  campaign.hasContacts = true;
  const tick = () => {
    dialForTheFree(office, campaign);
    campaign.hasContacts = !campaign.removed && office.spool.waits(campaign.name);
    if (campaign.hasContacts) surelyAfter(office.world, tickSeconds, tick);
  };
  surelyAfter(office.world, tickSeconds, tick);
}

function dialForTheFree(office: Office, campaign: Campaign): void {
  const { length: waiting } = campaign.waiting;
  const dials = () => [...office.dialling].filter((contact) => contact.campaign === campaign.name);
  const wanted = () => campaign.members.filter(isReady).length - dials().length - waiting;
  const suits = ({ agentphone }: Contact) =>
    agentphone === "" ||
    (campaign.members.some((member) => member.agent.phone === agentphone && isReady(member)) &&
      !dials().some((contact) => contact.agentphone === agentphone));
  while (wanted() > 0) {
    const contact = office.spool.take(campaign.name, suits);
    if (!contact) return;
    dialContact(office, campaign, contact);
  }
}

/** The number whose turn it is, or the next that is not on the blacklist. */
function numberToDial(office: Office, contact: Contact): string | undefined {
  const numbers = numbersOf(contact);
  const turn = contact.retries % numbers.length;
  const inTurn = [...numbers.slice(turn), ...numbers.slice(0, turn)];
  return inTurn.find((number) => !office.blacklist.blocks(number, contact.campaign));
}

function dialContact(office: Office, campaign: Campaign, contact: Contact): void {
  const { world } = office;
  const number = numberToDial(office, contact);
  if (number === undefined) {
    office.spool.move(contact, "blacklisted", world.now);
    return;
  }
  const fate = fateOf(number);
  contact.guid = office.newGuid();
  contact.dialled = number;
  office.spool.move(contact, "dialling", world.now);
  office.dialling.add(contact);
  // The campaign's own dialer must know of it too: it leaves this agent alone.
  campaign.dialing++;
  surelyAfter(world, fate.ring, () => {
    office.dialling.delete(contact);
    campaign.dialing--;
    if (campaign.removed || contact.state === "removed") return;
    if (fate.kind === "answers") {
      putThrough(office, campaign, contact, fate.talk);
      return;
    }
    countAbandon(campaign.counters, false);
    record(office, contact, undefined, 0, fate.kind === "busy" ? "BUSY" : "NO ANSWER");
    tryAgain(office, contact);
  });
}

/** The callee is on the line: to the agent that it is for, or to any; in line when nobody is free. */
function putThrough(office: Office, campaign: Campaign, contact: Contact, talkSeconds: number): void {
  const { world } = office;
  office.spool.move(contact, "on_line", world.now);
  const call = newCall(world, campaign);
  call.order = {
    talkSeconds,
    wrapUpSeconds: 0,
    over(how) {
      const { answered } = call;
      const talked = answered ? (world.now - answered.at) / 1000 : 0;
      if (how !== "dropped")
        record(office, contact, answered?.member, talked, answered ? "ANSWERED" : "NO ANSWER");
      if (contact.state === "removed") return;
      if (how === "dropped" || contact.again) putBack(office, contact);
      else if (how === "abandoned") tryAgain(office, contact);
      else office.spool.move(contact, "done", world.now);
      contact.again = false;
    },
  };
  const named = contact.agentphone === "" ? undefined : memberFor(contact, campaign);
  const member = named ?? campaign.members.find(isReady);
  if (member && isReady(member)) {
    answer(world, call, member);
  } else if (named) {
    countAbandon(campaign.counters, false);
    tryAgain(office, contact);
  } else {
    enqueue(world, campaign, call);
  }
}

function tryAgain(office: Office, contact: Contact): void {
  const { world, spool: contacts } = office;
  contact.retries++;
  if (contact.again) {
    contact.again = false;
    contact.retries = 0;
    putBack(office, contact);
    return;
  }
  if (contact.manual || contact.retries >= mostTries) {
    contacts.move(contact, "failed", world.now);
    return;
  }
  contacts.move(contact, "resting", world.now);
  surelyAfter(world, restSeconds, () => {
    if (contact.state === "resting") putBack(office, contact);
  });
}

function record(
  office: Office,
  contact: Contact,
  member: Member | undefined,
  talked: number,
  disposition: "ANSWERED" | "BUSY" | "NO ANSWER",
): void {
  const { world } = office;
  office.records.add({
    guid: contact.guid ?? office.newGuid(),
    at: world.now - talked * 1000,
    source: member?.agent.phone ?? "dialer",
    destination: digitsOf(contact.dialled ?? contact.destination),
    campaign: contact.campaign,
    direction: "outbound",
    agent: member?.agent.name ?? "",
    location: member?.agent.location ?? "Local/dialer",
    carrier: "9901",
    talk: Math.round(talked),
    disposition,
    dialer: {
      contact: contact.contact,
      base: contact.dialerbase,
      data: contact.data,
      alternatives: contact.alternatives,
    },
  });
}
