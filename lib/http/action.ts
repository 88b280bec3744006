import { isRefusal, Refusal } from "@/lib/actions/refusal";
import type { ApiErrorCode } from "@/lib/contracts/actions";
import { log } from "@/lib/log";
import { isStoreUnavailable } from "@/lib/store/errors";

const statusOf: Record<ApiErrorCode, number> = {
  not_signed_in: 401,
  not_allowed: 403,
  wrong_origin: 403,
  too_large: 413,
  invalid_request: 400,
  campaign_not_found: 404,
  agent_not_found: 404,
  not_found: 404,
  agent_state_changed: 409,
  other_campaigns_call: 409,
  key_reused: 409,
  too_many_requests: 429,
  platform_refused: 502,
  no_data_yet: 503,
  audit_unavailable: 503,
  platform_timeout: 504,
};

/** Runs a route's work: its answer, or its refusal in the API's form. */
export async function answerAction(work: () => Promise<unknown>): Promise<Response> {
  const headers = { "Cache-Control": "no-store" };
  try {
    const answer = await work();
    return answer instanceof Response ? answer : Response.json(answer, { headers });
  } catch (error) {
    const { code, message, details } = asRefusal(error);
    const { retryAfterSeconds } = details;
    const later: Record<string, string> =
      retryAfterSeconds === undefined ? {} : { "Retry-After": String(retryAfterSeconds) };
    return Response.json(
      { error: { code, message, ...details } },
      { status: statusOf[code], headers: { ...headers, ...later } },
    );
  }
}

function asRefusal(error: unknown): Refusal {
  if (isRefusal(error)) return error;
  if (isStoreUnavailable(error)) {
    return new Refusal("audit_unavailable", "The database cannot be used now. Live data goes on.");
  }
  log.error({ err: error }, "a request failed unexpectedly");
  throw error;
}
