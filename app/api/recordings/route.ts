import { recordingsQuery } from "@/lib/contracts/recordings";
import { readQuery } from "@/lib/http/query";
import { route } from "@/lib/http/route";

export const GET = route({ needs: "recordings" }, ({ vigia, viewer, search }) =>
  vigia.recordings.find(viewer, readQuery(search, recordingsQuery)),
);
