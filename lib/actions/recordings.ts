import type { RecordingsAnswer, RecordingsQuery } from "@/lib/contracts/recordings";
import type { Person } from "@/lib/domain/access";
import type { Platform } from "@/lib/ucontact/platform";
import type { RecordingFiles } from "@/lib/ucontact/recording-files";
import type { Actions } from "./carry-out";
import { findRecordings } from "./find-recordings";
import { rememberListed } from "./listed-recordings";
import { createListening } from "./listen";
import { createPace } from "./pace";
import { tagRecordingAction } from "./tag-recording";

/** What can be done with recordings: what was found is what may be heard and tagged. */
export type Recordings = {
  readonly find: (person: Person, query: RecordingsQuery) => Promise<RecordingsAnswer>;
  readonly listen: ReturnType<typeof createListening>;
  readonly tag: (person: Person) => ReturnType<typeof tagRecordingAction>;
};

type Parts = {
  readonly platform: Pick<Platform, "findRecordings" | "tagRecording">;
  /** Null: recordings are off. */
  readonly files: Pick<RecordingFiles, "locate" | "open"> | null;
  readonly actions: Pick<Actions, "carryOut">;
};

export function createRecordings({ platform, files, actions }: Parts): Recordings {
  const listed = rememberListed();
  const searches = { platform, listed, pace: createPace(60) };
  return {
    find: (person, query) => findRecordings(searches, person, query),
    // A browser may ask for many pieces of one recording.
    listen: createListening({ listed, files, actions, pace: createPace(600), playPace: createPace(60) }),
    tag: (person) => tagRecordingAction({ platform, listed }, person),
  };
}
