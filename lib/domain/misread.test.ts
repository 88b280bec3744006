import { expect, test } from "vitest";
import type { Campaign, CampaignNotes } from "./campaign";
import { exampleCampaign, exampleNotes } from "./examples";
import { type Misreading, misreadings } from "./misread";

const now = Date.parse("2026-03-01T12:00:00.000Z");
const ago = (seconds: number) => new Date(now - seconds * 1000).toISOString();

const callers = exampleCampaign({ calls: { waiting: 2 } });
const outbound = exampleCampaign({ campaign: "Sales->", calls: { waiting: 2 } });
const noAverages = { averageHoldSeconds: null, averageTalkSeconds: null };
const recent = { answeredAt: ago(30) };
const oldAverages = (sinceAnswerSeconds: number | null) =>
  ({ kind: "old_averages", sinceAnswerSeconds }) as const;

test.each<[string, Campaign, Partial<CampaignNotes> | null, Misreading[]]>([
  ["nothing to misread", callers, recent, []],
  ["no notes", callers, null, []],

  [
    "callers, and nobody logged in, from the first moment",
    callers,
    { ...recent, noneLoggedInSince: ago(0) },
    [{ kind: "callers_with_nobody_logged_in", waiting: 2, forSeconds: 0 }],
  ],
  [
    "callers that only the queue counts",
    exampleCampaign(),
    { ...recent, queueWaiting: 1, noneLoggedInSince: ago(70) },
    [{ kind: "callers_with_nobody_logged_in", waiting: 1, forSeconds: 70 }],
  ],
  ["nobody logged in, no callers", exampleCampaign(), { ...recent, noneLoggedInSince: ago(70) }, []],
  ["nobody logged in, outbound", outbound, { ...recent, noneLoggedInSince: ago(70) }, []],

  [
    "available, but all of them in wrap-up",
    exampleCampaign({ agents: { wrapUp: 3 } }),
    { ...recent, free: 0, queueAvailable: 3 },
    [{ kind: "available_all_in_wrap_up", available: 3, wrapUp: 3 }],
  ],
  [
    "available, and only some of them in wrap-up",
    exampleCampaign({ agents: { wrapUp: 1 } }),
    { ...recent, free: 0, queueAvailable: 2 },
    [],
  ],
  ["one of them free", callers, { ...recent, free: 1, queueAvailable: 3 }, []],
  ["free or not is unknown", callers, { ...recent, free: null, queueAvailable: 3 }, []],
  ["none available", callers, { ...recent, free: 0, queueAvailable: 0 }, []],
  [
    "none in wrap-up",
    exampleCampaign({ agents: { wrapUp: 0 } }),
    { ...recent, free: 0, queueAvailable: 3 },
    [],
  ],
  [
    "wrap-up unknown",
    exampleCampaign({ agents: { wrapUp: null } }),
    { ...recent, free: 0, queueAvailable: 3 },
    [],
  ],

  [
    "the sources disagree",
    callers,
    { ...recent, queueWaiting: 5, disagreesSince: ago(8) },
    [{ kind: "sources_disagree", queue: 5, campaign: 2, forSeconds: 8 }],
  ],
  ["they differ for a moment", callers, { ...recent, queueWaiting: 5 }, []],
  [
    "they disagree on calls that an outbound tile does not show",
    outbound,
    { ...recent, disagreesSince: ago(8) },
    [],
  ],

  ["averages 15 minutes old", callers, { answeredAt: ago(900) }, []],
  ["older averages", callers, { answeredAt: ago(901) }, [oldAverages(901)]],
  ["no answer seen yet", callers, { answeredAt: null }, [oldAverages(null)]],
  ["no answer seen yet, outbound", outbound, { answeredAt: null }, [oldAverages(null)]],
  ["no answer seen in 15 minutes of watching", callers, { answeredAt: null, watchingSince: ago(900) }, []],
  ["no answer seen in more", callers, { answeredAt: null, watchingSince: ago(901) }, [oldAverages(null)]],
  ["one average is shown", exampleCampaign({ averageHoldSeconds: null }), {}, [oldAverages(null)]],
  ["no averages to be old", exampleCampaign(noAverages), { answeredAt: null }, []],
])("%s", (_, campaign, notes, expected) => {
  expect(misreadings(campaign, notes && exampleNotes(notes), now)).toEqual(expected);
});

test("all at once, the gravest first", () => {
  const since = ago(60);
  const notes = exampleNotes({ free: 0, queueAvailable: 1, noneLoggedInSince: since, disagreesSince: since });
  expect(misreadings(callers, notes, now).map(({ kind }) => kind)).toEqual([
    "callers_with_nobody_logged_in",
    "available_all_in_wrap_up",
    "sources_disagree",
    "old_averages",
  ]);
});
