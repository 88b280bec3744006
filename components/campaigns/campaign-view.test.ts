import { describe, expect, it } from "vitest";
import { byCodePoint } from "@/lib/domain/campaign";
import { exampleCampaign, exampleNotes } from "@/lib/domain/examples";
import {
  type CampaignFilter,
  type CampaignView,
  matches,
  nextShown,
  type Seen,
  sections,
  trusted,
  wantedOrder,
} from "./campaign-view";

const start = Date.parse("2026-11-22T10:00:00Z");
const at = (seconds: number) => start + seconds * 1000;
const calm = exampleCampaign();
const troubled = exampleCampaign({ longestHoldSeconds: 200, calls: { waiting: 4 } });
const seen = (campaign: Seen["campaigns"][number], seconds: number, notes: Seen["notes"] = []): Seen => ({
  campaigns: [campaign],
  notes,
  at: at(seconds),
});
const view = (changes: Partial<CampaignView> & { name?: string } = {}): CampaignView => ({
  campaign: exampleCampaign({ campaign: changes.name ?? "Support<-" }),
  notes: null,
  tone: "fine",
  findings: [],
  misreadings: [],
  ...changes,
});

describe("what tiles show, picture after picture", () => {
  it("is the same object while nothing of it changes", () => {
    const first = nextShown(null, seen(troubled, 0));
    const next = nextShown(first, seen(structuredClone(troubled), 2));
    expect(next.views).toBe(first.views);
  });

  it("keeps a campaign in its tone, with the reason, for ten seconds", () => {
    const acting = nextShown(null, seen(troubled, 0));
    const soon = nextShown(acting, seen(calm, 4));
    const later = nextShown(soon, seen(calm, 12));
    expect([acting, soon, later].map(({ views }) => views[0]?.tone)).toEqual(["act", "act", "fine"]);
    expect(soon.views[0]?.findings).toEqual(acting.views[0]?.findings);
    expect(soon.views[0]?.campaign.calls.waiting).toBe(0);
  });

  it("tells old averages in whole minutes, so that a quiet tile does not change every two seconds", () => {
    const notes = [
      { ...exampleNotes(), campaign: "Support<-", answeredAt: new Date(at(-1230)).toISOString() },
    ];
    const [shown] = nextShown(null, seen(calm, 0, notes)).views;
    expect(shown?.misreadings).toEqual([{ kind: "old_averages", sinceAnswerSeconds: 1200 }]);
  });

  it("finds nothing before there are data", () => {
    const { views } = nextShown(null, { campaigns: [troubled], notes: [], at: null });
    expect(views[0]).toMatchObject({ tone: "fine", findings: [], misreadings: [] });
  });
});

describe("a campaign as far as it may be trusted", () => {
  const [shown] = nextShown(null, seen(troubled, 0)).views;
  const acting = shown ?? view();

  it.each(["live", "late"] as const)("is shown as it is while %s", (state) => {
    expect(trusted(acting, state)).toBe(acting);
  });

  it("gives no reasons when stale, and keeps its numbers", () => {
    expect(trusted(acting, "stale")).toEqual({ ...acting, tone: "fine", findings: [] });
  });

  it("has no number when lost, but for the threshold that its formula names", () => {
    const { campaign, notes } = trusted(acting, "lost");
    const { campaign: name, direction, strategy, wrapUpSeconds, serviceLevel, ...figures } = campaign;
    expect(notes).toBeNull();
    expect(serviceLevel).toEqual({ percent: null, withAbandonedPercent: null, thresholdSeconds: 20 });
    expect(JSON.stringify(figures)).not.toMatch(/\d/);
    expect(name).toBe("Support<-");
  });
});

describe("the filter", () => {
  const all: CampaignFilter = { direction: "all", state: "all", name: "" };
  it.each([
    ["Atención<-", {}, true],
    ["Atención<-", { name: "ATENCION" }, true],
    ["Atención<-", { name: " ción " }, true],
    ["Atención<-", { name: "<-" }, false],
    ["Atención<-", { direction: "inbound" }, true],
    ["Atención<-", { direction: "outbound" }, false],
    ["Atención", { direction: "inbound" }, false],
    ["Atención<-", { state: "fine" }, true],
    ["Atención<-", { state: "act" }, false],
  ] as const)("of %s by %o says %s", (name, filter, found) => {
    expect(matches(view({ name }), { ...all, ...filter })).toBe(found);
  });
});

describe("cards and rows", () => {
  const a = view({
    name: "a<-",
    tone: "watch",
    findings: [{ rule: "high_abandonment", tone: "watch", percent: 9, limitPercent: 5, offered: 50 }],
  });
  const b = view({ name: "b<-" });
  const c = view({
    name: "c<-",
    tone: "act",
    findings: [{ rule: "nobody_logged_in", tone: "act", waiting: 1, seconds: 9, forSeconds: 12 }],
  });
  const names = (views: readonly CampaignView[]) => views.map(({ campaign }) => campaign.campaign);

  it.each([
    ["attention", ["c<-"], ["a<-", "b<-"]],
    ["name", ["c<-"], ["a<-", "b<-"]],
  ] as const)("by %s, those to act on are cards and the others rows", (by, cards, rows) => {
    const shown = sections(wantedOrder([b, a, c], by, byCodePoint), [b, a, c]);
    expect({ cards: names(shown.cards), rows: names(shown.rows) }).toEqual({ cards, rows });
  });

  it("stay in an older order, without those that are gone", () => {
    const older = wantedOrder([b, a, c], "attention", byCodePoint);
    const shown = sections(older, [a, { ...c, tone: "fine" }]);
    expect({ cards: names(shown.cards), rows: names(shown.rows) }).toEqual({ cards: ["c<-"], rows: ["a<-"] });
  });
});
