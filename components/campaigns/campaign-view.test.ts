import { describe, expect, it } from "vitest";
import { campaignSettingsDefaults as defaults } from "@/lib/contracts/settings";
import { byCodePoint, nameWithoutMark } from "@/lib/domain/campaign";
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
import { groupsOf, noSettings, settingsByCampaign } from "./settings";

const start = Date.parse("2026-11-22T10:00:00Z");
const at = (seconds: number) => start + seconds * 1000;
const calm = exampleCampaign();
const troubled = exampleCampaign({ longestHoldSeconds: 200, calls: { waiting: 4 } });
const seen = (campaign: Seen["campaigns"][number], seconds: number, notes: Seen["notes"] = []): Seen => ({
  campaigns: [campaign],
  notes,
  settings: noSettings,
  at: at(seconds),
});
const view = (campaign = "Support<-", changes: Partial<CampaignView> = {}): CampaignView => ({
  campaign: exampleCampaign({ campaign }),
  name: nameWithoutMark(campaign),
  settings: defaults,
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
    const { views } = nextShown(null, {
      campaigns: [troubled],
      notes: [],
      settings: noSettings,
      at: null,
    });
    expect(views[0]).toMatchObject({ tone: "fine", findings: [], misreadings: [] });
  });
});

describe("what an administrator says of a campaign", () => {
  const said = { ...defaults, displayName: "Mesa de ayuda", group: "Cliente A" };
  const shownWith = (settings: typeof defaults, row = calm, previous = nextShown(null, seen(row, 0))) =>
    nextShown(previous, { ...seen(row, 20), settings: new Map([["Support<-", settings]]) }).views[0];

  it("is shown, and kept when the data are lost", () => {
    const shown = shownWith(said)!;
    expect(shown).toMatchObject({ name: "Mesa de ayuda", settings: said });
    expect(trusted(shown, "lost")).toMatchObject({ name: "Mesa de ayuda", settings: said });
  });

  it("holds without notes: they are measurements, this is none", () => {
    const shown = shownWith(said)!;
    expect(shown.notes).toBeNull();
    expect(shown.settings.group).toBe("Cliente A");
  });

  it("decides which waits and which service level need attention", () => {
    const limits = { ...defaults.limits, waitSeconds: 10 };
    expect(
      shownWith({ ...said, limits }, exampleCampaign({ longestHoldSeconds: 11, calls: { waiting: 1 } })),
    ).toMatchObject({
      tone: "act",
      findings: [{ rule: "long_wait", limitSeconds: 10 }],
    });
    const serviceLevel = { chosen: "withAbandoned" as const, targetPercent: 89 };
    expect(shownWith({ ...said, serviceLevel })?.findings).toMatchObject([
      { rule: "low_service_level", chosen: "withAbandoned", percent: 88, targetPercent: 89 },
    ]);
  });

  it("finds it by the name shown and by the platform's, whatever case and accents", () => {
    const shown = view("Atención<-", { name: "Línea Norte" });
    const all = { direction: "all", state: "all", group: "" } as const;
    expect(["linea", "ATENCION", "sur"].map((name) => matches(shown, { ...all, name }))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("tells groups apart, each once; a campaign without one is in none", () => {
    const rows = [
      { campaign: "a<-", settings: { ...defaults, group: "Sur" } },
      { campaign: "b<-", settings: { ...defaults, group: "Norte" } },
      { campaign: "c<-", settings: { ...defaults, group: "Sur" } },
      { campaign: "d<-", settings: defaults },
    ];
    expect(groupsOf(settingsByCampaign(rows).values())).toEqual(["Norte", "Sur"]);
    const inSur = ({ campaign, settings }: (typeof rows)[number]) =>
      matches(view(campaign, { settings }), { direction: "all", state: "all", name: "", group: "Sur" });
    expect(rows.filter(inSur).map(({ campaign }) => campaign)).toEqual(["a<-", "c<-"]);
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
  const all: CampaignFilter = { direction: "all", state: "all", name: "", group: "" };
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
    expect(matches(view(name), { ...all, ...filter })).toBe(found);
  });
});

describe("cards and rows", () => {
  const a = view("a<-", {
    tone: "watch",
    findings: [{ rule: "high_abandonment", tone: "watch", percent: 9, limitPercent: 5, offered: 50 }],
  });
  const b = view("b<-");
  const c = view("c<-", {
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
