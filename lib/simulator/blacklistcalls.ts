import type { Blacklist, BlacklistEntry } from "./blacklist";
import { objectIn, objectsIn, textOf } from "./jsonfield";
import { isNumber } from "./numbers";
import type { Office } from "./office";

/** An entry needs a number; a campaign that it names must be there. */
function readEntry({ world }: Office, given: Record<string, unknown>): BlacklistEntry | undefined {
  const field = (name: string) => textOf(given[name]) ?? "";
  const campaign = field("campaign");
  if (!isNumber(field("phone")) || (campaign !== "" && !world.campaigns.has(campaign))) return undefined;
  return {
    phone: field("phone"),
    campaign,
    username: field("username"),
    company: field("company"),
    job_title: field("job_title"),
    name: field("name"),
  };
}

type Change = (blacklist: Blacklist, entry: BlacklistEntry) => void;
const add: Change = (blacklist, entry) => blacklist.add(entry);
// A number that is not listed is as gone as one that was: a database's DELETE says yes to both.
const remove: Change = (blacklist, entry) => void blacklist.remove(entry);

/** One entry that cannot be read refuses all of them. */
const change =
  (how: Change, many: boolean) =>
  (office: Office, form: URLSearchParams): string => {
    const name = office.settings.blacklistField;
    const one = many ? undefined : objectIn(form, name);
    const given = many ? objectsIn(form, name) : one && [one];
    const entries = given?.map((fields) => readEntry(office, fields));
    if (!entries || entries.length === 0 || entries.includes(undefined)) return "0";
    for (const entry of entries) if (entry) how(office.blacklist, entry);
    return "1";
  };

export const addBlack = change(add, false);
export const addBlackBulk = change(add, true);
export const deleteBlack = change(remove, false);
export const deleteBlackBulk = change(remove, true);
