import { describe, expect, test } from "vitest";
import { emptyPicture, type Picture, withAgents, withCampaigns, withError, withQueues } from "./picture";
import { agentReading, campaignReading, queueReading, reading } from "./testing/readings";

const at = (second: number) => ({ askedAt: second * 1000, liveLimitMs: 5000 });
const error = { code: "platform_timeout", message: "late" } as const;

function queues(picture: Picture, second: number, ...names: string[]) {
  const value = { queues: names.map((name) => queueReading(name)), clock: null };
  return withQueues(picture, reading(value, second * 1000), at(second));
}

function campaigns(picture: Picture, second: number, ...names: string[]) {
  const value = names.map((name) => campaignReading(name));
  return withCampaigns(picture, reading(value, second * 1000), at(second));
}

function agents(picture: Picture, campaign: string, second: number, ...locations: string[]) {
  const value = locations.map((location) => agentReading(location));
  return withAgents(picture, campaign, reading(value, second * 1000), at(second));
}

describe("rows", () => {
  test("stand by code point, not by anybody's alphabet", () => {
    const names = ["ñandú<-", "Zeta<-", "\u{1F4DE}<-", "alfa<-", "\u{FF21}<-", "Á<-"];
    const sorted = ["Zeta<-", "alfa<-", "Á<-", "ñandú<-", "\u{FF21}<-", "\u{1F4DE}<-"];
    const picture = queues(campaigns(emptyPicture(0), 1, ...names), 1, ...names);
    expect(picture.campaigns?.value.map(({ campaign }) => campaign)).toEqual(sorted);
    expect(picture.queues?.value.map(({ queue }) => queue)).toEqual(sorted);
    const withRows = agents(picture, "Zeta<-", 1, "SIP/20", "SIP/10", "PJSIP/30");
    const rows = withRows.agents.get("Zeta<-")?.value.rows;
    expect(rows?.map(({ location }) => location)).toEqual(["PJSIP/30", "SIP/10", "SIP/20"]);
  });

  test("are the same object while nothing in them changes, though the answer is a new one", () => {
    const one = agents(
      queues(campaigns(emptyPicture(0), 1, "A<-", "B<-"), 1, "A<-"),
      "A<-",
      1,
      "SIP/1",
      "SIP/2",
    );
    const two = campaigns(queues(one, 3, "A<-"), 3, "B<-", "A<-");
    expect(two.campaigns?.value).toBe(one.campaigns?.value);
    expect(two.queues?.value).toBe(one.queues?.value);
    expect(two.campaigns?.receivedAt).toBe(3000);
    const three = campaigns(two, 5, "A<-", "B<-", "C<-");
    expect(three.campaigns?.value).not.toBe(one.campaigns?.value);
  });
});

describe("what was asked for earlier", () => {
  test("changes nothing when it arrives later: neither its rows nor its failure", () => {
    const base = agents(campaigns(emptyPicture(0), 1, "A<-"), "A<-", 10, "SIP/1");
    expect(agents(base, "A<-", 9, "SIP/2")).toBe(base);
    expect(withError(base, { agentsOf: "A<-" }, error, 9000)).toBe(base);
    expect(withError(base, "campaigns", error, 900)).toBe(base);
  });

  test("changes what was asked for before it, or at the same moment", () => {
    const base = agents(campaigns(emptyPicture(0), 1, "A<-"), "A<-", 10, "SIP/1");
    expect(agents(base, "A<-", 10, "SIP/2").agents.get("A<-")?.value.rows[0]?.location).toBe("SIP/2");
    expect(withError(base, { agentsOf: "A<-" }, error, 10_000).errors.agents.get("A<-")).toEqual(error);
  });
});

describe("an error", () => {
  test("stays with what failed until that is read again", () => {
    const failed = withError(campaigns(emptyPicture(0), 1, "A<-", "B<-"), { agentsOf: "A<-" }, error, 2000);
    expect(agents(failed, "B<-", 3, "SIP/1").errors.agents.get("A<-")).toEqual(error);
    expect(agents(failed, "A<-", 3, "SIP/1").errors.agents.size).toBe(0);
    expect(campaigns(withError(failed, "campaigns", error, 3000), 4, "A<-").errors.campaigns).toBeNull();
    expect(queues(withError(failed, "queues", error, 3000), 4).errors.queues).toBeNull();
  });

  test("leaves the last data where they are", () => {
    const base = queues(emptyPicture(0), 1, "A<-");
    expect(withError(base, "queues", error, 2000).queues).toBe(base.queues);
  });
});

describe("a campaign that is not in the platform's list any more", () => {
  const gone = campaigns(
    withError(
      agents(campaigns(emptyPicture(0), 1, "A<-", "B<-"), "A<-", 2, "SIP/1"),
      { agentsOf: "A<-" },
      error,
      3000,
    ),
    4,
    "B<-",
  );

  test("takes its agents and its errors with it", () => {
    expect(gone.agents.size).toBe(0);
    expect(gone.errors.agents.size).toBe(0);
  });

  test("does not come back by a late answer or failure", () => {
    expect(agents(gone, "A<-", 5, "SIP/1")).toBe(gone);
    expect(withError(gone, { agentsOf: "A<-" }, error, 5000)).toBe(gone);
  });
});
