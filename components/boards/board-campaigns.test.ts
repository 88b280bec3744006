import { describe, expect, it } from "vitest";
import { exampleFloorAgent, exampleMembership } from "@/components/agents-table/example";
import { nextShown } from "@/components/campaigns/campaign-view";
import { noSettings } from "@/components/campaigns/settings";
import { floorBoard } from "@/lib/contracts/boards";
import { byCodePoint } from "@/lib/domain/campaign";
import { exampleCampaign } from "@/lib/domain/examples";
import { agentsWithin, asShown, boardOrder, isOnBoard } from "./board-campaigns";

const { show } = floorBoard;

const campaigns = [
  exampleCampaign({ campaign: "Sales<-" }),
  exampleCampaign({ campaign: "Billing<-" }),
  exampleCampaign({ campaign: "Help<-", longestHoldSeconds: 200, calls: { waiting: 4 } }),
  exampleCampaign({ campaign: "Dunning->" }),
];
const { views } = nextShown(null, { campaigns, notes: [], settings: noSettings, at: 0 });

describe("the campaigns of a board", () => {
  const cases = [
    {
      what: "all of them",
      board: { campaigns: "all", show },
      on: ["Sales<-", "Billing<-", "Help<-", "Dunning->"],
    },
    {
      what: "those it lists, though others are seen",
      board: { campaigns: ["Help<-", "Gone<-"], show },
      on: ["Help<-"],
    },
    {
      what: "outbound ones alone",
      board: { campaigns: "all", show: { ...show, inbound: false } },
      on: ["Dunning->"],
    },
    {
      what: "inbound ones alone",
      board: { campaigns: "all", show: { ...show, outbound: false } },
      on: ["Sales<-", "Billing<-", "Help<-"],
    },
  ] as const;
  for (const { what, board, on } of cases)
    it(`are ${what}`, () => {
      const names = campaigns
        .filter((campaign) => isOnBoard(board, campaign))
        .map(({ campaign }) => campaign);
      expect(names).toEqual(on);
    });

  it("count as inbound where their direction is not known", () => {
    const campaign = exampleCampaign({ campaign: "Mystery" });
    expect(campaign.direction).toBe("unknown");
    expect(isOnBoard({ campaigns: "all", show: { ...show, outbound: false } }, campaign)).toBe(true);
  });
});

describe("the order of a board", () => {
  const cases = [
    {
      what: "by attention: the trouble, then the others by name",
      board: { order: "attention", campaigns: "all" },
      order: ["Help<-", "Billing<-", "Dunning->", "Sales<-"],
    },
    {
      what: "by name, whatever happens",
      board: { order: "name", campaigns: "all" },
      order: ["Billing<-", "Dunning->", "Help<-", "Sales<-"],
    },
    {
      what: "as they are given",
      board: { order: "given", campaigns: ["Sales<-", "Help<-", "Dunning->", "Billing<-"] },
      order: ["Sales<-", "Help<-", "Dunning->", "Billing<-"],
    },
    {
      what: "by name where all are shown and none is given",
      board: { order: "given", campaigns: "all" },
      order: ["Billing<-", "Dunning->", "Help<-", "Sales<-"],
    },
  ] as const;
  for (const { what, board, order } of cases)
    it(`is ${what}`, () => {
      expect(boardOrder(views, board, byCodePoint)).toEqual(order);
    });
});

describe("a board without service levels", () => {
  const low = exampleCampaign({ serviceLevel: { percent: 20 } });
  const [view] = nextShown(null, { campaigns: [low], notes: [], settings: noSettings, at: 0 }).views;

  it("flags nobody for a level that it does not show", () => {
    expect(view?.tone).toBe("watch");
    expect(asShown(view!, { ...show, serviceLevel: false })).toMatchObject({ tone: "fine", findings: [] });
    expect(asShown(view!, show)).toBe(view);
  });

  it("keeps every other reason", () => {
    const help = views.find(({ campaign }) => campaign.campaign === "Help<-")!;
    expect(asShown(help, { ...show, serviceLevel: false })).toBe(help);
  });
});

it("names the agents of its campaigns alone, and what they are in those alone", () => {
  const shared = exampleFloorAgent("SIP/1", 1, [exampleMembership("Help<-"), exampleMembership("Sales<-")]);
  const own = exampleFloorAgent("SIP/2", 1, [exampleMembership("Help<-")]);
  const foreign = exampleFloorAgent("SIP/3", 1, [exampleMembership("Sales<-")]);
  const named = agentsWithin([shared, own, foreign], new Set(["Help<-"]));
  expect(
    named.map(({ location, memberships }) => [location, memberships.map(({ campaign }) => campaign)]),
  ).toEqual([
    ["SIP/1", ["Help<-"]],
    ["SIP/2", ["Help<-"]],
  ]);
  expect(named[1]).toBe(own);
});
