import { isFolder } from "@/lib/domain/guid";
import type { RecordingFilter } from "@/lib/domain/recording";
import { PlatformRefused } from "./errors";
import { expectBegun, expectDone } from "./parse-answer";
import type { PlatformActions } from "./platform-actions";
import { checkedGuid, type Sending } from "./send";

/** What is done to a recording. */
export function recordingCalls({
  call,
}: Sending): Pick<PlatformActions, "convertRecording" | "tagRecording"> {
  return {
    async convertRecording(guid, folder) {
      if (folder !== null && !isFolder(folder)) throw new PlatformRefused("This is no recordings' folder.");
      const fields = { guid: checkedGuid(guid), ...(folder === null ? {} : { folder }) };
      expectDone(await call("Supervisor/convert", fields));
    },

    async tagRecording({ phone, guid, text }) {
      expectBegun(await call("Agents/TagRecord", { phone, guid: checkedGuid(guid), data: text }));
    },
  };
}

/** The fields of a search, a page of it. */
export function recordingFields(
  filter: RecordingFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
  write: (instant: string) => string,
): Record<string, string> {
  const asText = (number: number | null) => (number === null ? "" : String(number));
  const wire = {
    calldatei: write(filter.from),
    calldatef: write(filter.to),
    agent: filter.agent,
    campaign: filter.campaign,
    source: filter.source,
    destination: filter.destination,
    data: filter.tag,
    range: filter.hours,
    rating: asText(filter.rating),
    mindur: asText(filter.minSeconds),
    exclude: filter.exclude,
    type: "record",
    cont: asText(filter.minOccurrences),
  };
  return {
    lastrow: String(offset),
    searchLimit: String(limit),
    Random: "1",
    filter: JSON.stringify(wire),
  };
}
