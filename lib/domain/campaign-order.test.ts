import { expect, test } from "vitest";
import { nameWithoutMark } from "./campaign";
import { type OrderedCampaign, sortCampaigns } from "./campaign-order";
import { exampleCampaign } from "./examples";
import type { Tone } from "./tone";

function campaign(
  name: string,
  tone: Tone,
  waiting: number | null,
  longestHoldSeconds: number | null,
): OrderedCampaign {
  const findings = tone === "fine" ? [] : [{ tone }];
  const row = exampleCampaign({ campaign: name, calls: { waiting }, longestHoldSeconds });
  return { campaign: row, name: nameWithoutMark(name), findings };
}

const campaigns = [
  campaign("Idle<-", "fine", 0, null),
  campaign("Few<-", "fine", 1, 30),
  campaign("Blind<-", "fine", null, null),
  campaign("Dialler->", "fine", 9, 900),
  campaign("Many<-", "fine", 4, 10),
  campaign("Watched<-", "watch", 2, 50),
  campaign("Watched more<-", "watch", 1, 60),
  campaign("Below target<-", "watch", 0, null),
  campaign("Worse<-", "act", 1, 400),
  campaign("Bad<-", "act", 9, 200),
  campaign("Also bad<-", "act", 10, 200),
];
const names = (sorted: readonly OrderedCampaign[]) => sorted.map((one) => one.campaign.campaign);

test("by attention: act, watch, the rest; the longest wait first, the rest by who waits", () => {
  const expected = [
    "Worse<-",
    "Also bad<-",
    "Bad<-",
    "Watched more<-",
    "Watched<-",
    "Below target<-",
    "Many<-",
    "Few<-",
    "Idle<-",
    "Blind<-",
    "Dialler->",
  ];
  expect(names(sortCampaigns(campaigns, "attention"))).toEqual(expected);
  expect(names(sortCampaigns([...campaigns].reverse(), "attention"))).toEqual(expected);
});

test("by name, tones aside", () => {
  const sorted = names(sortCampaigns(campaigns, "name"));
  expect(sorted.slice(0, 3)).toEqual(["Also bad<-", "Bad<-", "Below target<-"]);
});

test("by name as the reader's language has it; names it holds for the same stay in one order", () => {
  const { compare } = new Intl.Collator("es", { sensitivity: "base" });
  const list = ["Zona<-", "ÁREA<-", "area<-", "Bases<-"].map((name) => campaign(name, "fine", 0, null));
  const expected = ["area<-", "ÁREA<-", "Bases<-", "Zona<-"];
  expect(names(sortCampaigns(list, "name", compare))).toEqual(expected);
  expect(names(sortCampaigns([...list].reverse(), "name", compare))).toEqual(expected);
});

test("by the name shown, not by the platform's", () => {
  const renamed = { ...campaign("Zona<-", "fine", 0, null), name: "Atención" };
  const list = [campaign("Bases<-", "fine", 0, null), renamed];
  expect(names(sortCampaigns(list, "name"))).toEqual(["Zona<-", "Bases<-"]);
  expect(names(sortCampaigns(list, "attention"))).toEqual(["Zona<-", "Bases<-"]);
});

test("equals by name", () => {
  const equal = ["b<-", "c<-", "a<-"].map((name) => campaign(name, "act", 1, 200));
  expect(names(sortCampaigns(equal, "attention"))).toEqual(["a<-", "b<-", "c<-"]);
});
