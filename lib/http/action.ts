import { isRefusal } from "@/lib/actions/refusal";
import type { ApiErrorCode } from "@/lib/contracts/actions";
import { log } from "@/lib/log";

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

/** Runs an action for a route handler: its answer, or its refusal in the API's form. */
export async function answerAction(work: () => Promise<unknown>): Promise<Response> {
  const headers = { "Cache-Control": "no-store" };
  try {
    return Response.json(await work(), { headers });
  } catch (error) {
    if (!isRefusal(error)) {
      log.error({ err: error }, "an action failed unexpectedly");
      throw error;
    }
    const { code, message, details } = error;
    return Response.json({ error: { code, message, ...details } }, { status: statusOf[code], headers });
  }
}
