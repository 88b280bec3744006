import { linesOf, readLine } from "./base";
import type { Office } from "./office";
import { spool } from "./spoolcalls";
import { surelyAfter } from "./world";
import { wallTime } from "./zone";

/** The platform takes the file, and reads it when it gets to it. */
const readSeconds = 2;

function decode(base64: string): string | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64) || base64.length % 4 !== 0) return undefined;
  return Buffer.from(base64, "base64").toString("utf8");
}

function isZone(name: string): boolean {
  try {
    wallTime(0, name);
    return name !== "";
  } catch {
    return false;
  }
}

function upload(office: Office, form: URLSearchParams, timezone: string | null): string {
  const field = (name: string) => form.get(name) ?? "";
  const name = field("filename");
  const campaign = field("campaign");
  const username = field("username");
  const text = decode(field("fileb64"));
  if (name === "" || username === "" || text === undefined || !office.world.campaigns.has(campaign))
    return "0";
  const lines = linesOf(text);
  if (lines.length === 0 || field("cant") !== String(lines.length)) return "0";
  surelyAfter(office.world, readSeconds, () => {
    const known = office.bases.find((base) => base.name === name && base.campaign === campaign);
    const base = known ?? { name, campaign, username, timezone, uploads: 0, records: 0, rejected: [] };
    if (!known) office.bases.push(base);
    base.uploads++;
    for (const line of lines) {
      const contact = readLine(line, campaign);
      if (typeof contact === "string") {
        base.rejected.push({ line, reason: contact });
        continue;
      }
      base.records++;
      spool(office, { ...contact, dialerbase: name, timezone, source: "base" });
    }
  });
  return "1";
}

/** `Dialers/uploadbase` */
export const uploadBase = (office: Office, form: URLSearchParams) => upload(office, form, null);

/** `Dialers/uploadbasewithtimezone` */
export function uploadBaseWithTimezone(office: Office, form: URLSearchParams): string {
  const timezone = form.get("timezone") ?? "";
  return isZone(timezone) ? upload(office, form, timezone) : "0";
}
