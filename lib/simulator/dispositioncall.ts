import { readPlainDate } from "./dates";
import { dispositionOf } from "./dispositions";
import { toGson } from "./gson";
import type { Office } from "./office";
import { tagLater } from "./recordcalls";
import { schedule } from "./schedule";

/** In the order in which the platform looks at them, with its own word for each. */
const needed = [
  ["campaign", "campaign"],
  ["callerid", "callerid"],
  ["guid", "guid"],
  ["agent", "agent"],
  ["l1", "value1"],
] as const;

/** A disposition that came, complete. */
export interface GivenDisposition {
  fields: Record<string, string>;
  txtcode: string;
  tag: string;
  rescheduled: boolean;
}

/** `api/DispositionCall` */
export function dispositionCall(office: Office, form: URLSearchParams): string | { badRequest: string } {
  const { world, settings } = office;
  const field = (name: string) => (form.get(name) ?? "").trim();
  for (const [name, word] of needed)
    if (field(name) === "") return { badRequest: `Wrong parameters: Empty ${word}` };
  const [l1, l2, l3] = [field("l1"), field("l2"), field("l3")];
  const campaign = field("campaign");
  const disposition = world.campaigns.has(campaign) ? dispositionOf(l1, l2, l3) : undefined;
  if (!disposition)
    return { badRequest: `Disposition not found for level1: ${l1}, level2: ${l2}, level3: ${l3}` };

  const rescheduled = disposition.action === "RESCHEDULE";
  if (rescheduled) {
    const calldate = field("schedule");
    if (calldate === "") return { badRequest: "Wrong parameters: Empty schedule date" };
    if (readPlainDate(calldate, world.timeZone) === undefined)
      return { badRequest: "The schedule date format is not well formed" };
    const dialer = field("camptoreschedule") || campaign;
    const appointment = { calldate, campaign: dialer, destination: field("callerid") };
    const rest = { alternatives: "", agentphone: "", data: "", by: "DispositionCall" };
    if (!world.campaigns.has(dialer) || !schedule(office, { ...appointment, ...rest })) return "0";
  }

  const tag = field("tag") || `${l1}|${l2}|${l3}`;
  tagLater(office, field("callerid"), field("guid"), tag);
  office.given.push({ fields: Object.fromEntries(form), txtcode: disposition.txtcode, tag, rescheduled });
  const { txtcode } = disposition;
  return settings.dispositionAnswer === "one" ? "1" : toGson({ Result: "ok", txtcode });
}
