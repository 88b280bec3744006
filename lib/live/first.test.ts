import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { wholeFloor } from "@/lib/domain/access";
import { createAnswer } from "./answer";
import { firstAnswer } from "./first";
import { createFloor } from "./floor";
import { lensFloors } from "./lensed";
import { agentReading, campaignReading, queueReading, reading } from "./testing/readings";
import { begins, noSettings, seconds } from "./testing/story";

beforeEach(() => {
  vi.useFakeTimers({ now: begins });
});
afterAll(() => {
  vi.useRealTimers();
});

function start() {
  const floor = createFloor(Date.now(), 2);
  const looks: unknown[] = [];
  const poller = { look: (sight: unknown) => looks.push(sight), nextAnswerInMs: () => 1500 };
  const floorThrough = lensFloors(floor, () => noSettings);
  const answer = createAnswer({ floorThrough, pollSeconds: 2, poller, version: "build-1", random: () => 0 });
  return { floor, looks, live: { answer } };
}

test("a page's first answer is the API's, with instants in place of ages", async () => {
  const { floor, live, looks } = start();
  const clock = null;
  floor.sawQueues(reading({ queues: [queueReading("A<-")], clock }), begins);
  floor.sawCampaigns(reading([campaignReading("A<-"), campaignReading("B<-")]), begins);
  floor.sawAgents("A<-", reading([agentReading("SIP/1")]), begins);
  floor.failed({ agentsOf: "B<-" }, { code: "platform_timeout", message: "late" }, begins);
  floor.remember(begins);
  await seconds(3);

  expect(firstAnswer(live, wholeFloor, "/api/campaignstatus", "A<-")).toMatchObject({
    source: { state: "live" },
    data: { campaign: { campaign: "A<-" }, agents: [{ location: "SIP/1" }] },
    dataAt: begins,
    agentsAt: null,
    nextMs: 1500,
    version: "build-1",
    now: begins + 3000,
  });
  expect(looks).toEqual([{ agentsOf: "A<-" }]);
  expect(firstAnswer(live, wholeFloor, "/api/agents")).toMatchObject({
    dataAt: null,
    agesAt: [begins, null],
  });
  floor.sawAgents("B<-", reading([]), Date.now());
  expect(firstAnswer(live, wholeFloor, "/api/floor")?.agentsAt).toBe(begins);
});

test("there is none where the API would answer with an error", () => {
  const { live } = start();
  expect(firstAnswer(live, wholeFloor, "/api/campaignstatus")).toBeNull();
  expect(firstAnswer(live, wholeFloor, "/api/nothing")).toBeNull();
});
