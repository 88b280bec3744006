import { describe, expect, it } from "vitest";
import { dateReader } from "./dates";
import { decodeQueues } from "./decode-queues";
import { PlatformUnintelligible } from "./errors";
import { notes } from "./testing/notes";
import { recordedMoments, sample } from "./testing/samples";

const readDate = dateReader("America/Montevideo");
const date = "Nov 2, 2018 11:31:42 AM";
const marker = { internalActionId: "1982468278_6312", dateReceived: date };

function row(queue: unknown, more: object = {}) {
  return {
    queue,
    loggedIn: 1,
    available: 2,
    callers: 3,
    holdTime: 4,
    talkTime: 5,
    longestHoldTime: 6,
    dateReceived: date,
    ...more,
  };
}

function decode(answer: unknown) {
  const { note, kinds } = notes();
  return { ...decodeQueues(answer, note, readDate), kinds };
}

it("reads the vendor's sample: two queues, the end marker gone", () => {
  expect(decode(JSON.parse(sample("queuesummary")))).toEqual({
    queues: [
      {
        queue: "Power<-",
        loggedIn: 10,
        available: 5,
        callers: 3,
        holdSeconds: 18,
        talkSeconds: 130,
        longestHoldSeconds: 220,
      },
      {
        queue: "test->",
        loggedIn: 0,
        available: 0,
        callers: 0,
        holdSeconds: 0,
        talkSeconds: 0,
        longestHoldSeconds: 0,
      },
    ],
    clock: date,
    kinds: [],
  });
});

it("reads every recorded moment: three queues, a clock that moves, nothing unreadable", () => {
  const clocks = new Set<string | null>();
  for (const moment of recordedMoments()) {
    const { queues, clock, kinds } = decode(moment.queuesummary);
    expect(kinds).toEqual([]);
    expect(queues.map(({ queue }) => queue).sort()).toEqual(["Power<-", "Soporte<-", "Ventas->"]);
    for (const said of queues) {
      const recorded = moment.queuesummary.find(({ queue }) => queue === said.queue);
      expect([said.loggedIn, said.available, said.callers]).toEqual([
        recorded?.loggedIn,
        recorded?.available,
        recorded?.callers,
      ]);
    }
    clocks.add(clock);
  }
  expect(clocks.size).toBeGreaterThan(80);
});

describe("the end marker", () => {
  it("of newer servers carries more, and is dropped all the same", () => {
    const { queues, kinds } = decode([row("a"), { ...marker, eventList: "Complete", listItems: 1 }]);
    expect(queues).toHaveLength(1);
    expect(kinds).toEqual([]);
  });

  it("alone is a platform without queues", () => {
    expect(decode([marker])).toEqual({ queues: [], clock: date, kinds: [] });
  });

  it("missing, the clock is a row's", () => {
    expect(
      decode([row("a", { dateReceived: undefined }), row("b", { dateReceived: "Nov 2, 2018 11:31:43 AM" })]),
    ).toMatchObject({
      clock: "Nov 2, 2018 11:31:43 AM",
      kinds: [],
    });
  });

  it("is not what a last row is taken for that lost its name", () => {
    const { queues, kinds } = decode([row("a"), row(undefined)]);
    expect(queues).toHaveLength(1);
    expect(kinds).toEqual(["queue.queue"]);
  });

  it("counts, where it is not last", () => {
    expect(decode([marker, row("a"), marker])).toMatchObject({ kinds: ["queue.queue"], clock: date });
  });
});

describe("what cannot be read", () => {
  it("in a field costs the field; an absent field is unknown and no fault", () => {
    const { queues, kinds } = decode([
      row("a", { callers: "many", holdTime: -1, talkTime: undefined, loggedIn: "7" }),
      marker,
    ]);
    expect(queues).toEqual([
      {
        queue: "a",
        loggedIn: 7,
        available: 2,
        callers: null,
        holdSeconds: null,
        talkSeconds: null,
        longestHoldSeconds: 6,
      },
    ]);
    expect(kinds).toEqual(["queue.callers", "queue.holdTime"]);
  });

  it.each([null, 5, "a", [], { queue: 5 }, { queue: "" }, {}])("in the identity costs the row: %j", (bad) => {
    const { queues, kinds } = decode([bad, row("a"), marker]);
    expect(queues.map(({ queue }) => queue)).toEqual(["a"]);
    expect(kinds).toHaveLength(1);
  });

  it("of two rows for a queue: the last is kept, the other counted", () => {
    const { queues, kinds } = decode([row("a"), row("b"), row("a", { callers: 9 }), marker]);
    expect(queues.map(({ queue, callers }) => [queue, callers])).toEqual([
      ["a", 9],
      ["b", 3],
    ]);
    expect(kinds).toEqual(["queue.duplicate"]);
  });

  it("in the clock is counted; a clock of an unknown form is handed on to be compared", () => {
    expect(decode([row("a", { dateReceived: undefined }), { dateReceived: 5 }])).toMatchObject({
      clock: null,
      kinds: ["queue.dateReceived"],
    });
    expect(decode([row("a"), { dateReceived: "2 nov. 2018" }])).toMatchObject({
      clock: "2 nov. 2018",
      kinds: ["queue.dateReceived"],
    });
    expect(decode([])).toEqual({ queues: [], clock: null, kinds: [] });
  });

  it.each([[{ Result: "ok" }], ["text"], [1], [null], [[{ queue: 5 }]], [["a", "b"]]])(
    "throughout is no answer: %j",
    (answer) => {
      expect(() => decode(answer)).toThrow(PlatformUnintelligible);
    },
  );
});
