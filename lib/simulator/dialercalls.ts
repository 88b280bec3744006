import { areAlternatives, isData } from "./base";
import { readPlainDate } from "./dates";
import { objectIn, textOf } from "./jsonfield";
import type { Campaign } from "./model";
import { digitsOf, isNumber } from "./numbers";
import type { Office } from "./office";
import { schedule, unschedule } from "./schedule";
import { putBack, spool } from "./spoolcalls";

type Fields = Record<string, unknown>;

/** What every order to the dialer names. */
interface Target {
  campaign: Campaign;
  destination: string;
  alternatives: string;
  data: string;
}

function readTarget({ world }: Office, given: Fields): Target | undefined {
  const campaign = world.campaigns.get(textOf(given.campaign) ?? "");
  const destination = textOf(given.destination);
  const alternatives = textOf(given.alternatives);
  const data = textOf(given.data);
  if (!campaign || destination === undefined || alternatives === undefined || data === undefined)
    return undefined;
  const sound = isNumber(destination) && areAlternatives(alternatives) && isData(data);
  return sound ? { campaign, destination, alternatives, data } : undefined;
}

/** The phone of an agent of the campaign, named by phone or name; empty = nobody's; undefined = no such agent. */
function phoneFor(campaign: Campaign, agent: string | undefined): string | undefined {
  if (agent === undefined || agent === "") return agent;
  return campaign.members.find((member) => [member.agent.phone, member.agent.name].includes(agent))?.agent
    .phone;
}

const said = (done: boolean) => (done ? "1" : "0");

/** `Dialers/ScheduleDialerCall` */
export function scheduleDialerCall(office: Office, form: URLSearchParams): string {
  const given = objectIn(form, "callschedule");
  const target = given && readTarget(office, given);
  const agentphone = target && phoneFor(target.campaign, textOf(given.agentphone));
  if (!target || agentphone === undefined) return "0";
  const calldate = textOf(given.calldate) ?? "";
  const campaign = target.campaign.name;
  return said(schedule(office, { ...target, campaign, calldate, agentphone, by: "ScheduleDialerCall" }));
}

/** `Dialers/DialerTask`: four modes by three fields; any other combination is an error. */
export function dialerTask(office: Office, form: URLSearchParams): string {
  const given = objectIn(form, "call");
  const target = given && readTarget(office, given);
  const agentphone = target && phoneFor(target.campaign, textOf(given.agent));
  if (!target || agentphone === undefined) return "0";
  const { bulk, automatic } = given;
  const calldate = given.calldate ?? null;
  const campaign = target.campaign.name;
  const contact = { ...target, campaign, agentphone, source: textOf(given.source) ?? "" };
  if (typeof bulk !== "boolean" || typeof automatic !== "boolean" || (bulk && automatic)) return "0";
  if (bulk && agentphone === "" && office.settings.progressive.includes(campaign)) return "0";
  if (typeof calldate === "string") {
    return said(bulk && schedule(office, { ...contact, calldate, by: "DialerTask" }));
  }
  if (calldate !== null) return "0";
  if (bulk) spool(office, contact);
  else if (automatic) spool(office, { ...contact, priority: 1 });
  else spool(office, { ...contact, manual: true });
  return "1";
}

/** `Dialers/RemoveContact` */
export function removeContact({ world, spool: contacts }: Office, form: URLSearchParams): string {
  const campaign = form.get("campaign") ?? "";
  const number = form.get("number") ?? "";
  if (!world.campaigns.has(campaign) || !isNumber(number)) return "0";
  contacts.remove(campaign, number, world.now);
  return "1";
}

/** `Dialers/RemoveScheduleDialerCall` */
export function removeScheduleDialerCall(office: Office, form: URLSearchParams): string {
  const { world } = office;
  const campaign = form.get("campaign") ?? "";
  const number = form.get("destination") ?? "";
  const from = readPlainDate(form.get("from") ?? "", world.timeZone);
  const to = readPlainDate(form.get("to") ?? "", world.timeZone);
  if (!world.campaigns.has(campaign) || !isNumber(number)) return "0";
  if (from === undefined || to === undefined || from > to) return "0";
  unschedule(office, campaign, number, from, to);
  return "1";
}

const whole = (value: unknown): number => {
  const text = textOf(value) ?? "";
  return /^\d{1,9}$/.test(text) ? Number(text) : -1;
};

/** `Dialers/Respool`: a record goes back in line, changed where it may be. */
export function respool(office: Office, form: URLSearchParams): string {
  const given = objectIn(form, "callspool");
  const target = given && readTarget(office, given);
  const contact = given && office.spool.get(whole(given.contact));
  if (!target || !contact || contact.state === "removed") return "0";
  if (target.campaign.name !== contact.campaign || textOf(given.dialerbase) !== contact.dialerbase)
    return "0";
  const [status, retries, priority] = [given.status, given.retries, given.priority].map(whole);
  const agentphone = phoneFor(target.campaign, textOf(given.agentphone));
  if (status !== 1 || retries === undefined || retries < 0) return "0";
  if (priority === undefined || priority <= 1 || agentphone === undefined) return "0";
  const changed = digitsOf(target.destination) !== digitsOf(contact.destination);
  if (changed && retries !== 0) return "0";
  const { destination, alternatives, data } = target;
  Object.assign(contact, { destination, alternatives, data, retries, priority, agentphone });
  if (contact.state === "on_line" || contact.state === "dialling") contact.again = true;
  else putBack(office, contact);
  return "1";
}
