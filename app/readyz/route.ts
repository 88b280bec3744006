import { wholeFloor } from "@/lib/domain/access";
import { vigia } from "@/lib/vigia";

/** 200 while there is live data, 503 otherwise. */
export async function GET(): Promise<Response> {
  const { live } = await vigia();
  const { headers } = live.answer({
    path: "/api/campaignstatus",
    search: new URLSearchParams(),
    lens: wholeFloor,
    ifNoneMatch: null,
    acceptEncoding: null,
  });
  const state = headers["X-Vigia-State"];
  return Response.json(
    { status: state === "live" ? "ready" : "not_ready", state },
    { status: state === "live" ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
