import { audioQuery, recordingGuid } from "@/lib/contracts/recordings";
import { answerSound, partOf } from "@/lib/http/audio";
import { readParams, readQuery } from "@/lib/http/query";
import { route } from "@/lib/http/route";

// Next answers HEAD through this too.
export const GET = route(
  { needs: "recordings" },
  async ({ vigia, viewer, caller, params, search, request }) => {
    const { guid } = readParams(params, recordingGuid);
    const { date, download } = readQuery(search, audioQuery);
    const asked = { guid, folder: date, isDownload: download !== undefined };
    const sound = await vigia.recordings.listen(viewer, caller, asked, partOf(request));
    return answerSound(sound, asked);
  },
);
