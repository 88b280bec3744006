import type { RecordingEntry } from "@/lib/domain/recording";

/** What is known of a recording that was listed to somebody, from its legs. */
export type ListedRecording = {
  readonly guid: string;
  /** One for each day on which a leg began. */
  readonly folders: ReadonlySet<string>;
  readonly campaign: string | null;
  readonly destinations: ReadonlySet<string>;
};

/**
 * What was listed to whom: only that may be heard or tagged. Kept in memory, for each person and whatever their session:
 * after a restart it has to be listed again.
 */
export type Listed = {
  readonly add: (personId: string, entries: readonly RecordingEntry[]) => void;
  readonly of: (personId: string, guid: string) => ListedRecording | null;
};

/** Forty pages for each; who listed nothing for the longest time is forgotten first. */
const mostRecordings = 2000;
const mostPeople = 200;

export function rememberListed(): Listed {
  const people = new Map<string, Map<string, ListedRecording>>();

  return {
    add(personId, entries) {
      const theirs = people.get(personId) ?? new Map<string, ListedRecording>();
      putLast(people, personId, theirs, mostPeople);
      for (const { guid, folder, campaign, destination } of entries) {
        const before = theirs.get(guid);
        const listed = {
          guid,
          folders: withAlso(before?.folders, folder),
          campaign: campaign ?? before?.campaign ?? null,
          destinations: withAlso(before?.destinations, destination),
        };
        putLast(theirs, guid, listed, mostRecordings);
      }
    },
    of: (personId, guid) => people.get(personId)?.get(guid) ?? null,
  };
}

function withAlso(before: ReadonlySet<string> | undefined, one: string | null): ReadonlySet<string> {
  return new Set([...(before ?? []), ...(one === null ? [] : [one])]);
}

/** A Map keeps its order: what stands first was put there the longest ago. */
function putLast<Value>(map: Map<string, Value>, key: string, value: Value, most: number): void {
  map.delete(key);
  const [oldest] = map.keys();
  if (map.size >= most && oldest !== undefined) map.delete(oldest);
  map.set(key, value);
}
