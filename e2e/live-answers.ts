import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import type { z } from "zod";
import { apiErrorAnswer } from "@/lib/contracts/actions";
import {
  agentsAnswer,
  campaignFloorAnswer,
  campaignTrendAnswer,
  floorAnswer,
  trendAnswer,
} from "@/lib/contracts/floor";
import { campaignAnswer, campaignsAnswer, queueSummariesAnswer } from "@/lib/contracts/live";

/** Asks for a path below Vigía's address by GET, signed in unless `cookie` says otherwise; its body as text. */
export type Ask = (
  path: string,
  headers?: Readonly<Record<string, string>>,
) => Promise<{ readonly status: number; readonly headers: Headers; readonly text: string }>;

const contracts: readonly (readonly [path: string, all: z.ZodType, one: z.ZodType | null])[] = [
  ["/api/queuesummary", queueSummariesAnswer, null],
  ["/api/campaignstatus", campaignsAnswer, campaignAnswer],
  ["/api/floor", floorAnswer, campaignFloorAnswer],
  ["/api/agents", agentsAnswer, null],
  ["/api/trend", trendAnswer, campaignTrendAnswer],
];

/** What is true of every way to the live answers, launcher and route handlers alike, on a floor that stands still. */
export const liveAnswers: readonly { readonly title: string; readonly check: (ask: Ask) => Promise<void> }[] =
  [
    ...each("answers as its contract says, and with nothing beside it", async (path, contract, ask) => {
      const { text, headers } = await answered(ask, path);
      const json: unknown = JSON.parse(text);
      assert.deepEqual(contract.parse(json), json);
      assert.equal(headers.get("content-type"), "application/json; charset=utf-8");
    }),

    ...each("has the headers that screens live by", async (path, _contract, ask) => {
      const { headers } = await answered(ask, path);
      assert.equal(headers.get("cache-control"), "private, no-cache");
      assert.match(headers.get("etag") ?? "", /^W\/"[\w-]+"$/);
      assert.equal(headers.get("x-vigia-state"), "live");
      assert.ok(Number(headers.get("x-vigia-age-ms") ?? Number.NaN) < 5000);
      assert.ok(Math.abs(Number(headers.get("x-vigia-now")) - Date.now()) < 2000);
      assert.ok(Number(headers.get("x-vigia-next-ms")) >= 250);
      assert.notEqual(headers.get("x-vigia-version") ?? "", "");
    }),

    ...each(
      "is 304 without a body to who has it already, by its etag in any form",
      async (path, _contract, ask) => {
        const forms = [
          (etag: string) => etag,
          (etag: string) => etag.replace("W/", ""),
          (etag: string) => `"other", ${etag}`,
          () => "*",
        ];
        for (const form of forms) {
          const { whole, given } = await askedTwice(ask, path, form);
          assert.equal(given.status, 304);
          assert.equal(given.text, "");
          assert.equal(given.headers.get("etag"), whole.headers.get("etag"));
          assert.equal(given.headers.get("x-vigia-state"), "live");
          assert.notEqual(given.headers.get("x-vigia-age-ms"), null);
        }
        assert.equal((await ask(path, { "if-none-match": '"other"' })).status, 200);
      },
    ),

    ...each("is nothing to whom nobody knows", async (path, _contract, ask) => {
      for (const cookie of ["", "vigia.session_token=somebody.signature; vigia.wall=somebody"]) {
        const { status, text, headers } = await ask(path, { cookie });
        assert.equal(status, 401);
        assert.equal(apiErrorAnswer.parse(JSON.parse(text)).error.code, "not_signed_in");
        assert.deepEqual([headers.get("etag"), headers.get("x-vigia-age-ms")], [null, null]);
      }
    }),

    {
      title: "a campaign is found by its name, however the name is written in the address",
      async check(ask) {
        const names = await campaigns(ask);
        for (const name of names) {
          for (const query of [new URLSearchParams({ queue: name }), `queue=${encodeURIComponent(name)}`]) {
            const { text } = await answered(ask, `/api/campaignstatus?${query}`);
            assert.equal(campaignAnswer.parse(JSON.parse(text)).data.campaign.campaign, name);
          }
        }
      },
    },

    ...(
      [
        ["/api/campaignstatus?queue=Nobody", 404, "campaign_not_found"],
        ["/api/floor?queue=Nobody", 404, "campaign_not_found"],
        ["/api/trend?queue=Nobody", 404, "campaign_not_found"],
        ["/api/campaignstatus?queue=a&queue=b", 400, "invalid_request"],
        ["/api/queuesummary?queue=Nobody", 400, "invalid_request"],
        ["/api/agents?queue=Nobody", 400, "invalid_request"],
      ] as const
    ).map(([path, status, code]) => ({
      title: `${path} is ${status} ${code}`,
      async check(ask: Ask) {
        await answered(ask, "/api/campaignstatus");
        const given = await ask(path);
        assert.equal(given.status, status);
        assert.equal(apiErrorAnswer.parse(JSON.parse(given.text)).error.code, code);
        assert.equal(given.headers.get("cache-control"), "private, no-cache");
      },
    })),
  ];

function each(title: string, check: (path: string, contract: z.ZodType, ask: Ask) => Promise<void>) {
  return contracts.flatMap(([path, all, one]) => [
    { title: `${path} ${title}`, check: (ask: Ask) => check(path, all, ask) },
    ...(one === null
      ? []
      : [
          {
            title: `${path}?queue=… ${title}`,
            async check(ask: Ask) {
              const [name = ""] = await campaigns(ask);
              await check(`${path}?${new URLSearchParams({ queue: name })}`, one, ask);
            },
          },
        ]),
  ]);
}

/** The answer, and the next to one who names its etag; again when a poll has changed it in between. */
async function askedTwice(ask: Ask, path: string, form: (etag: string) => string) {
  for (let tries = 1; ; tries++) {
    const whole = await answered(ask, path);
    const given = await ask(path, { "if-none-match": form(whole.headers.get("etag") ?? "") });
    if (tries === 3 || given.headers.get("etag") === whole.headers.get("etag")) return { whole, given };
  }
}

async function campaigns(ask: Ask): Promise<string[]> {
  const { text } = await answered(ask, "/api/campaignstatus");
  return campaignsAnswer.parse(JSON.parse(text)).data.map(({ campaign }) => campaign);
}

/** The answer, once the first of the platform are there. */
async function answered(ask: Ask, path: string) {
  const until = Date.now() + 5000;
  for (;;) {
    const given = await ask(path);
    if (given.status === 200) return given;
    assert.equal(given.status, 503, given.text);
    assert.ok(Date.now() < until, `${path} has no data after 5 s`);
    await sleep(25);
  }
}
