import { readPlainDate } from "./dates";
import { cancel, type Timer } from "./events";
import { digitsOf } from "./numbers";
import type { Office } from "./office";
import { spool } from "./spoolcalls";
import { surelyAfter } from "./world";

/** A call for later, as it was asked for. */
export interface Appointment {
  /** `yyyy-MM-dd HH:mm:ss`, on the platform's clock. */
  readonly calldate: string;
  readonly campaign: string;
  readonly destination: string;
  readonly alternatives: string;
  readonly agentphone: string;
  readonly data: string;
  /** The call that made it: `DispositionCall`, say. */
  readonly by: string;
  state: "scheduled" | "given to the dialer" | "removed";
}

export interface Schedule {
  readonly appointments: Appointment[];
  readonly timers: Map<Appointment, Timer>;
}

/** False for a date that cannot be read or has passed. */
export function schedule(office: Office, given: Omit<Appointment, "state">): boolean {
  const { world } = office;
  const at = readPlainDate(given.calldate, world.timeZone);
  if (at === undefined || at <= world.now) return false;
  const appointment: Appointment = { ...given, state: "scheduled" };
  office.schedule.appointments.push(appointment);
  const timer = surelyAfter(world, (at - world.now) / 1000, () => {
    appointment.state = "given to the dialer";
    const { campaign, destination, alternatives, agentphone, data, by } = appointment;
    const contact = { campaign, destination, alternatives, agentphone, data, source: by };
    spool(office, { ...contact, priority: 1, dated: true });
  });
  office.schedule.timers.set(appointment, timer);
  return true;
}

/** Takes off what is scheduled for the number from one instant to the other, both included. */
export function unschedule(office: Office, campaign: string, number: string, from: number, to: number): void {
  const { world, schedule: book } = office;
  for (const appointment of book.appointments) {
    const at = readPlainDate(appointment.calldate, world.timeZone) ?? 0;
    if (appointment.state !== "scheduled" || appointment.campaign !== campaign) continue;
    if (digitsOf(appointment.destination) !== digitsOf(number) || at < from || at > to) continue;
    cancel(book.timers.get(appointment));
    appointment.state = "removed";
  }
}
