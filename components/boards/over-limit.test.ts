import { describe, expect, it } from "vitest";
import { viewOf } from "@/components/agents-table/agent-view";
import { exampleFloorAgent, exampleMembership } from "@/components/agents-table/example";
import type { AgentFinding } from "@/lib/domain/attention";
import { isOverLimit } from "./over-limit";

const call: AgentFinding = { rule: "long_call", tone: "watch", seconds: 700, limitSeconds: 600 };
const now = Date.parse("2026-03-01T10:00:00Z");
const ago = (seconds: number) => new Date(now - seconds * 1000).toISOString();
const agentSince = (stateSince: string | null) =>
  viewOf(exampleFloorAgent("SIP/1", 2, [exampleMembership("Help<-")], { stateSince }));

describe("who is named for being over a limit", () => {
  it("is whoever is so now", () => {
    expect(isOverLimit({ view: agentSince(ago(700)), findings: [call], readAt: now })).toBe(true);
  });

  it("is nobody whose call has ended, though the tone is still held", () => {
    expect(isOverLimit({ view: agentSince(ago(6)), findings: [call], readAt: now })).toBe(false);
  });

  it("is nobody of whom that is not known", () => {
    expect(isOverLimit({ view: agentSince(null), findings: [call], readAt: now })).toBe(false);
    expect(isOverLimit({ view: agentSince(ago(700)), findings: [], readAt: now })).toBe(false);
  });

  it("goes by the pause's own length", () => {
    const pause = { since: ago(1000), atLeast: false };
    const view = viewOf(
      exampleFloorAgent("SIP/1", 1, [exampleMembership("Help<-", { paused: true, pause })], {
        stateSince: ago(5),
      }),
    );
    const finding: AgentFinding = {
      rule: "long_pause",
      tone: "watch",
      seconds: 1000,
      limitSeconds: 900,
      atLeast: false,
    };
    expect(isOverLimit({ view, findings: [finding], readAt: now })).toBe(true);
  });
});
