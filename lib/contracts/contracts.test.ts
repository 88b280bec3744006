import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { apiErrorCodes, hangUpInput, hangUpOutcomes } from "./actions";
import { agentSchema, campaignSchema, queueSummarySchema, sourceErrorCodes, sourceSchema } from "./live";

/** A schema's keys in order, `a.b` for what lies within. */
function keysOf(schema: z.ZodObject): string[] {
  return Object.entries(schema.shape).flatMap(([key, value]) => {
    const inner: unknown = value;
    return typeof inner === "object" && inner !== null && "shape" in inner
      ? keysOf(inner as z.ZodObject).map((below) => `${key}.${below}`)
      : [key];
  });
}

describe("the shapes that others rely on have the design's keys, in its order", () => {
  test.each<[string, z.ZodObject, string]>([
    [
      "a queue",
      queueSummarySchema,
      "queue loggedIn available callers holdSeconds talkSeconds longestHoldSeconds",
    ],
    [
      "a campaign",
      campaignSchema,
      "campaign direction strategy wrapUpSeconds agents.total agents.logged agents.available agents.notAvailable " +
        "agents.paused agents.busy agents.busyPaused agents.wrapUp calls.waiting calls.completed calls.abandoned " +
        "calls.total longestHoldSeconds averageHoldSeconds averageTalkSeconds abandonedPercent serviceLevel.percent " +
        "serviceLevel.withAbandonedPercent serviceLevel.thresholdSeconds",
    ],
    [
      "an agent",
      agentSchema,
      "location tech phone name status.code status.key paused pauseReason inCall callsTaken lastCallAt stateSince " +
        "penalty campaigns",
    ],
    ["a hang-up", hangUpInput, "campaign location expected.code expected.stateSince"],
  ])("%s", (_, schema, keys) => {
    expect(keysOf(schema).join(" ")).toBe(keys);
  });

  test("a source", () => {
    expect(Object.keys(sourceSchema.shape).join(" ")).toBe("state since error unreadable");
  });
});

test("the codes are the design's", () => {
  expect(apiErrorCodes.join(" ")).toBe(
    "not_signed_in not_allowed wrong_origin too_large invalid_request campaign_not_found agent_not_found not_found " +
      "agent_state_changed other_campaigns_call key_reused too_many_requests platform_refused no_data_yet " +
      "audit_unavailable platform_timeout",
  );
  expect(sourceErrorCodes.join(" ")).toBe(
    "platform_unreachable platform_timeout platform_error platform_unauthorized platform_refused " +
      "platform_unintelligible platform_frozen",
  );
  expect(hangUpOutcomes).toEqual(["ended", "still_in_call", "unknown"]);
});

describe("unknown is null, and nothing else", () => {
  const queue = {
    queue: "Sales<-",
    loggedIn: null,
    available: null,
    callers: null,
    holdSeconds: null,
    talkSeconds: null,
    longestHoldSeconds: null,
  };

  test("a queue of which nothing is known but its name is a queue", () => {
    expect(queueSummarySchema.parse(queue)).toEqual(queue);
  });

  test.each([undefined, "3", Number.NaN])("%s is no count", (callers) => {
    expect(queueSummarySchema.safeParse({ ...queue, callers }).success).toBe(false);
  });
});
