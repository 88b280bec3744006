import { recordingGuid, tagInput } from "@/lib/contracts/recordings";
import { readParams } from "@/lib/http/query";
import { route } from "@/lib/http/route";

export const POST = route(
  { needs: "tag", input: tagInput, keyed: true },
  async ({ vigia, viewer, caller, input, params }) => {
    const { guid } = readParams(params, recordingGuid);
    return vigia.actions.carryOut(vigia.recordings.tag(viewer), caller, { ...input, guid });
  },
);
