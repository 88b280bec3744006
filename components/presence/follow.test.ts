import { describe, expect, test } from "vitest";
import { agentStatus } from "@/lib/domain/agent";
import { type Followed, follow, inTheWay, type PresenceDeed, type Seen } from "./follow";

const taken = { sentAt: 10_000, answeredAt: 11_000 };
const row = (code: number, paused: boolean | null = false, inCall: boolean | null = false): Seen => ({
  status: agentStatus(code),
  paused,
  inCall,
});

describe("what becomes of it", () => {
  test.each<[string, PresenceDeed, Seen | null, number, Followed]>([
    ["offline", "logOff", row(5), 12_000, "seen"],
    ["gone from the list", "logOff", null, 12_000, "seen"],
    ["still there", "logOff", row(1), 12_000, "waiting"],
    ["offline, but talking on", "logOff", row(5, false, true), 12_000, "waiting"],
    ["unreadable", "logOff", row(0), 12_000, "waiting"],
    ["back from the break", "endBreak", row(1), 12_000, "seen"],
    ["still on the break", "endBreak", row(1, true), 12_000, "waiting"],
    ["nobody knows whether on a break", "endBreak", row(1, null), 12_000, "waiting"],
    ["gone from the list", "endBreak", null, 12_000, "waiting"],
    ["as it was before it was sent", "logOff", row(5), 9999, "waiting"],
    ["still there after half a minute", "logOff", row(1), 41_001, "not_seen"],
  ])("%s: %s", (_, deed, now, at, expected) => {
    expect(follow("waiting", deed, taken, now, at)).toBe(expected);
  });

  test("what was seen stays seen, and what comes late is seen too", () => {
    expect(follow("seen", "logOff", taken, row(1), 60_000)).toBe("seen");
    expect(follow("not_seen", "logOff", taken, row(5), 60_000)).toBe("seen");
  });
});

describe("what is in the way", () => {
  const at = 12_000;
  test.each<[PresenceDeed, Seen | null, string | null, boolean]>([
    ["logOff", row(1), null, false],
    ["logOff", row(6), null, false],
    ["logOff", row(1, true), null, false],
    ["logOff", row(2, false, true), "inCall", true],
    ["logOff", row(5), "already", true],
    ["logOff", null, "already", true],
    ["logOff", row(1, false, null), "unknown", true],
    ["endBreak", row(1, true), null, false],
    ["endBreak", row(2, true, true), "inCall", false],
    ["endBreak", row(1), "already", true],
    ["endBreak", null, "already", true],
    ["endBreak", row(1, null), "unknown", false],
  ])("%s of %o: %s", (deed, agent, reason, blocks) => {
    const found = inTheWay(deed, { agent, at, live: true });
    expect(found).toEqual(reason === null ? null : { reason, blocks });
  });

  test("nothing is done on what is not live", () => {
    const blocked = (at: number | null) => inTheWay("endBreak", { agent: row(1, true), at, live: false });
    expect(blocked(null)).toEqual({ reason: "reading", blocks: true });
    expect(blocked(1)).toEqual({ reason: "notLive", blocks: true });
  });
});
