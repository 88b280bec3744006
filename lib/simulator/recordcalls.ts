import { writeRecord } from "./callrecords";
import { toGson } from "./gson";
import { objectIn } from "./jsonfield";
import type { Office } from "./office";
import { searchRecords } from "./recordsearch";
import { recordFile } from "./webroot";
import { surelyAfter } from "./world";

const largestPage = 1000;
/** The platform takes its time for a tag, and nobody waits for it. */
const tagSeconds = 2;

const count = (text: string | null) => (/^\d{1,9}$/.test(text ?? "") ? Number(text) : undefined);

/** `Cdr/getrecords` */
export function getRecords(office: Office, form: URLSearchParams): string {
  const { world, records } = office;
  const first = count(form.get("lastrow"));
  const limit = count(form.get("searchLimit"));
  const filter = objectIn(form, "filter");
  if (first === undefined || !limit || form.get("Random") !== "1" || !filter) return "0";
  const found = searchRecords(records.all(), filter, world.now, world.timeZone);
  if (!found) return "0";
  const page = found.slice(first, first + Math.min(limit, largestPage));
  return toGson(page.map((record) => writeRecord(record, world.timeZone)));
}

/** `Supervisor/convert`: the folder is for files that lie in a day's, and for those alone. */
export function convert(office: Office, form: URLSearchParams): string {
  const file = recordFile(office, form.get("guid") ?? "");
  if (!file || file.kind === "none") return "0";
  const folder = file.place.endsWith("-day") ? file.folder : "";
  if ((form.get("folder") ?? "") !== folder) return "0";
  office.converted.add(file.guid);
  return "1";
}

/** A tag that came, and whether a record has it now. */
export interface GivenTag {
  phone: string;
  guid: string;
  data: string;
  state: "waiting" | "written" | "no such record";
}

/** Writes the tag a moment later. */
export function tagLater(office: Office, phone: string, guid: string, data: string): void {
  const tag: GivenTag = { phone, guid, data, state: "waiting" };
  office.tags.push(tag);
  surelyAfter(office.world, tagSeconds, () => {
    tag.state = office.records.tag(guid, data) ? "written" : "no such record";
  });
}

/** `Agents/TagRecord`: says nothing, whatever comes of it. */
export function tagRecord(office: Office, form: URLSearchParams): string {
  tagLater(office, form.get("phone") ?? "", form.get("guid") ?? "", form.get("data") ?? "");
  return "";
}
