import type { Access } from "@/lib/auth/access";
import type { ApiErrorCode } from "@/lib/contracts/actions";
import type { Viewer } from "@/lib/domain/access";
import type { Answer, LiveAnswer, LiveRequest } from "./answer";

/** A GET of live data as it came: with its cookies, whoever sent it. */
export type ViewerRequest = Omit<LiveRequest, "lens"> & { readonly cookies: string | null };

/** At once where the viewer is known, which is always but the first time. */
export type AnswerViewer = (request: ViewerRequest) => LiveAnswer | Promise<LiveAnswer>;

/** What the panel inside of the portal's frame shows. */
const portalPaths = new Set(["/api/campaignstatus", "/api/floor", "/api/queuesummary"]);

/** Live answers for whoever may have them, through their own lens. Throws nothing. */
export function answerViewers(answer: Answer, access: Access): AnswerViewer {
  function answerTo(viewer: Viewer | null, request: ViewerRequest): LiveAnswer {
    if (viewer === null) return refusal(401, "not_signed_in", "Sign in first.");
    if (viewer.kind === "portal" && !portalPaths.has(request.path)) {
      return refusal(403, "not_allowed", "The portal's panel does not show this.");
    }
    const { path, search, ifNoneMatch, acceptEncoding } = request;
    return answer({ path, search, ifNoneMatch, acceptEncoding, lens: access.lensOf(viewer) });
  }
  return (request) => {
    const viewer = access.viewerOf(request.cookies);
    if (!(viewer instanceof Promise)) return answerTo(viewer, request);
    return viewer.then(
      (known) => answerTo(known, request),
      () => refusal(503, "audit_unavailable", "The database cannot be used now, so nobody new is let in."),
    );
  };
}

function refusal(status: number, code: ApiErrorCode, message: string): LiveAnswer {
  return {
    status,
    headers: {
      "Cache-Control": "private, no-cache",
      "Content-Type": "application/json; charset=utf-8",
      "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
      "X-Content-Type-Options": "nosniff",
    },
    body: Buffer.from(JSON.stringify({ error: { code, message } })),
  };
}
