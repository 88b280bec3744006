import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as boardRoute from "@/app/api/boards/[id]/route";
import * as boardsRoute from "@/app/api/boards/route";
import * as agentSettingsRoute from "@/app/api/settings/agents/route";
import * as campaignSettingsRoute from "@/app/api/settings/campaigns/route";
import * as dispositionSettingsRoute from "@/app/api/settings/dispositions/route";
import * as generalSettingsRoute from "@/app/api/settings/general/route";
import * as settingsRoute from "@/app/api/settings/route";
import * as resetRoute from "@/app/api/users/[id]/reset/route";
import * as userRoute from "@/app/api/users/[id]/route";
import * as usersRoute from "@/app/api/users/route";
import * as wallRoute from "@/app/api/walls/[id]/route";
import * as wallsRoute from "@/app/api/walls/route";
import { linkSchema, newUserAnswer, usersAnswer } from "@/lib/contracts/accounts";
import { type BoardInput, boardAnswer, boardsAnswer } from "@/lib/contracts/boards";
import { campaignSettingsDefaults, settingsAnswer } from "@/lib/contracts/settings";
import { wallAnswer, wallsAnswer } from "@/lib/contracts/walls";
import type { Viewer } from "@/lib/domain/access";
import { admin, openOffice } from "./testing/office";

const boardInput: BoardInput = {
  name: "Sales wall",
  campaigns: ["Sales<-"],
  show: { inbound: true, outbound: false, totals: true, serviceLevel: true, agentsBar: true },
  order: "given",
  rotationSeconds: 20,
  agentNames: true,
  language: "es",
  theme: "dark",
};

const userInput = {
  name: "Luz",
  email: "luz@example.com",
  username: "luz",
  role: "lead",
  scope: ["Sales<-"],
  location: null,
  language: null,
  landing: "/",
};

/** An office, and what these tests do there again and again. */
async function open() {
  const office = await openOffice();
  const { call, store, pairing, data } = office;
  const json = async (response: Response | Promise<Response>): Promise<unknown> => (await response).json();
  return {
    ...office,
    json,
    board: async (name = "Sales wall") =>
      boardAnswer.parse(await json(call(boardsRoute.POST, "POST", { body: { ...boardInput, name } }))).board,
    /** A TV that shows a code. */
    tv() {
      const asked = pairing.ask(null, Date.now());
      if (asked === null) throw new Error("Too many are waiting.");
      return asked;
    },
    async wall(code: string, board = "floor") {
      const body = { code, name: "Hall", board };
      return wallAnswer.parse(await json(call(wallsRoute.POST, "POST", { body }))).wall;
    },
    async user(more: object = {}, key?: string) {
      const body = { ...userInput, ...more };
      return newUserAnswer.parse(await json(call(usersRoute.POST, "POST", { body, key })));
    },
    audit: () => store.latest(99),
    /** All that the database's files hold, as text. */
    async kept() {
      const names = await readdir(data.directory);
      const files = await Promise.all(names.map((name) => readFile(join(data.directory, name), "latin1")));
      return files.join("\n");
    },
  };
}

async function refusal(response: Response | Promise<Response>) {
  const answered = await response;
  return { status: answered.status, ...((await answered.json()) as object) };
}

describe("a board", () => {
  test("is made, read, changed and deleted, and the configuration has it at once", async () => {
    const { board, call, json, configuration, audit } = await open();
    const made = await board();
    expect(made).toEqual({ ...boardInput, id: made.id });
    expect(configuration.current().boards).toEqual([made]);
    expect(boardsAnswer.parse(await json(call(boardsRoute.GET, "GET")))).toEqual({ boards: [made] });
    expect(await json(call(boardRoute.GET, "GET", { id: made.id }))).toEqual({ board: made });

    const body = { ...boardInput, name: "Help wall" };
    await call(boardRoute.PUT, "PUT", { id: made.id, body });
    expect(configuration.current().boards).toEqual([{ ...made, name: "Help wall" }]);

    const gone = await json(call(boardRoute.DELETE, "DELETE", { id: made.id }));
    expect(gone).toEqual({ board: { ...made, name: "Help wall" } });
    expect(configuration.current().boards).toEqual([]);
    // Each is named as it was called then.
    expect(await audit()).toMatchObject([
      { verb: "delete_board", target: "Help wall", input: `{"id":"${made.id}"}`, outcome: "succeeded" },
      { verb: "change_board", target: "Sales wall", outcome: "succeeded" },
      { verb: "create_board", target: "Sales wall", outcome: "succeeded", actor_id: "admin-1" },
    ]);
  });

  test("that a TV shows stays: the TV would go blank", async () => {
    const { board, wall, tv, call, configuration, audit } = await open();
    const made = await board();
    const paired = await wall(tv().code, made.id);
    expect(await refusal(call(boardRoute.DELETE, "DELETE", { id: made.id }))).toMatchObject({
      status: 400,
      error: { code: "invalid_request", field: "board", message: expect.stringContaining("Hall") },
    });
    expect(configuration.current().boards).toEqual([made]);
    expect(await audit()).toMatchObject([{ verb: "delete_board", outcome: "refused" }, {}, {}]);

    await call(wallRoute.DELETE, "DELETE", { id: paired.id });
    expect((await call(boardRoute.DELETE, "DELETE", { id: made.id })).status).toBe(200);
  });

  test("sent again with its key is made once", async () => {
    const { call, json, audit } = await open();
    const post = () => json(call(boardsRoute.POST, "POST", { body: boardInput, key: "key-1" }));
    expect(await post()).toEqual(await post());
    expect((await json(call(boardsRoute.GET, "GET"))) as object).toMatchObject({ boards: [{}] });
    expect(await audit()).toHaveLength(1);
  });
});

describe("a wall", () => {
  test("is paired by the code on the TV, which is told so, and whose pass works at once", async () => {
    const { board, tv, wall, walls, pairing, call, json } = await open();
    const made = await board();
    const { code, token } = tv();
    const typed = `${code.slice(0, 4)}-${code.slice(4).toLowerCase()}`;
    const paired = await wall(typed, made.id);
    expect(pairing.stateOf(token, Date.now())).toEqual({ state: "paired", board: made.id });
    expect(await walls.wallOf(`vigia.wall=${token}`)).toMatchObject({
      id: paired.id,
      board: { id: made.id, campaigns: ["Sales<-"], agentNames: true },
    });
    expect(wallsAnswer.parse(await json(call(wallsRoute.GET, "GET")))).toEqual({ walls: [paired] });
  });

  test("with a code that no TV shows, or that was used, is none", async () => {
    const { tv, wall, call, json } = await open();
    const { code } = tv();
    await wall(code);
    for (const given of [code, "ABCDEFGH"]) {
      const body = { code: given, name: "Second", board: "floor" };
      expect(await refusal(call(wallsRoute.POST, "POST", { body }))).toMatchObject({
        status: 400,
        error: { code: "invalid_request", field: "code" },
      });
    }
    expect(await json(call(wallsRoute.GET, "GET"))).toMatchObject({ walls: [{ name: "Hall" }] });
  });

  test("of a board that is not there is refused, and its code can still be used", async () => {
    const { tv, wall, call, pairing } = await open();
    const { code, token } = tv();
    const body = { code, name: "Hall", board: "nowhere" };
    expect(await refusal(call(wallsRoute.POST, "POST", { body }))).toMatchObject({
      error: { code: "invalid_request", field: "board" },
    });
    expect(pairing.stateOf(token, Date.now())).toEqual({ state: "waiting" });
    const paired = await wall(code);
    const change = { id: paired.id, body: { board: "nowhere" } };
    expect(await refusal(call(wallRoute.PATCH, "PATCH", change))).toMatchObject({
      error: { field: "board" },
    });
  });

  test("that gets another board shows it at once; one that is revoked sees nothing at once", async () => {
    const { board, tv, wall, walls, call, audit } = await open();
    const made = await board();
    const { code, token } = tv();
    const { id } = await wall(code);
    const pass = () => walls.wallOf(`vigia.wall=${token}`);
    expect(await pass()).toMatchObject({ board: { id: "floor", campaigns: "all" } });
    await call(wallRoute.PATCH, "PATCH", { id, body: { board: made.id, name: "Lobby" } });
    expect(await pass()).toMatchObject({ name: "Lobby", board: { id: made.id, campaigns: ["Sales<-"] } });
    await call(boardRoute.PUT, "PUT", { id: made.id, body: { ...boardInput, campaigns: ["Help<-"] } });
    expect(await pass()).toMatchObject({ board: { campaigns: ["Help<-"] } });
    await call(wallRoute.DELETE, "DELETE", { id });
    expect(await pass()).toBeNull();
    expect((await audit())[0]).toMatchObject({ verb: "revoke_wall", target: "Lobby", outcome: "succeeded" });
  });

  test("leaves no code and no token behind", async () => {
    const { tv, wall, audit, kept } = await open();
    const { code, token } = tv();
    await wall(code);
    expect(await audit()).toMatchObject([{ input: '{"name":"Hall","board":"floor"}' }]);
    expect(await kept()).toContain("Hall");
    expect(await kept()).not.toContain(code);
    expect(await kept()).not.toContain(token);
  });
});

describe("settings", () => {
  test("of a campaign, an agent and Vigía are kept and told, and stand at once", async () => {
    const { call, json, configuration, audit } = await open();
    const set = { ...campaignSettingsDefaults, displayName: "Sales", group: "Acme" };
    const campaign = { campaign: "Sales<-", ...set };
    const agent = { location: "SIP/1010", context: "from-acme" };
    expect(await json(call(campaignSettingsRoute.PUT, "PUT", { body: campaign }))).toEqual(campaign);
    expect(await json(call(agentSettingsRoute.PUT, "PUT", { body: agent }))).toEqual(agent);
    const levels = [{ level1: "Contact", level2: "Sale", level3: "" }];
    expect(await json(call(dispositionSettingsRoute.PUT, "PUT", { body: { levels } }))).toEqual({ levels });
    expect(await json(call(generalSettingsRoute.PUT, "PUT", { body: { auditDays: 90 } }))).toEqual({
      auditDays: 90,
    });
    expect(settingsAnswer.parse(await json(call(settingsRoute.GET, "GET")))).toEqual({
      campaigns: [campaign],
      agents: [agent],
      general: { auditDays: 90 },
      dispositions: { levels },
    });
    expect(configuration.current().campaigns.get("Sales<-")).toEqual(set);
    expect(configuration.current().agents.get("SIP/1010")).toBe("from-acme");
    expect(configuration.current().general).toEqual({ auditDays: 90 });
    expect(await audit()).toMatchObject([
      { verb: "change_general_settings", campaign: null, target: null, input: '{"auditDays":90}' },
      { verb: "change_disposition_settings", campaign: null, target: null },
      { verb: "change_agent_settings", campaign: null, target: "SIP/1010" },
      { verb: "change_campaign_settings", campaign: "Sales<-", target: null },
    ]);
  });

  test("that cannot be name what is wrong, and change nothing", async () => {
    const { call, audit } = await open();
    const limits = { ...campaignSettingsDefaults.limits, waitSeconds: 0 };
    const body = { campaign: "Sales<-", ...campaignSettingsDefaults, limits };
    expect(await refusal(call(campaignSettingsRoute.PUT, "PUT", { body }))).toMatchObject({
      status: 400,
      error: { field: "limits.waitSeconds" },
    });
    expect(await audit()).toEqual([]);
  });
});

describe("a user", () => {
  test("with a password gets no link, and the password is nowhere", async () => {
    const { user, audit, kept, call, json } = await open();
    const { user: made, link } = await user({ password: "a very secret password" });
    expect([made.hasPassword, link]).toEqual([true, null]);
    expect(usersAnswer.parse(await json(call(usersRoute.GET, "GET"))).users).toEqual([made]);
    expect(await audit()).toMatchObject([{ verb: "create_user", target: "Luz", outcome: "succeeded" }]);
    expect(await kept()).toContain("luz@example.com");
    expect(await kept()).not.toContain("a very secret password");
  });

  test("without one gets a link, which is told once and kept nowhere", async () => {
    const { user, accounts, audit, kept } = await open();
    const { user: made, link } = await user({}, "key-1");
    const token = new URL(link?.url ?? "").searchParams.get("token") ?? "";
    expect(await accounts.userOfLink(token)).toMatchObject({ id: made.id });
    expect(await user({}, "key-1")).toEqual({ user: made, link: null });
    expect(await audit()).toHaveLength(1);
    expect(await kept()).not.toContain(token);
  });

  test("whose password is reset gets a link, which is told once and kept nowhere", async () => {
    const { user, accounts, call, json, audit, kept } = await open();
    const { user: made } = await user({ password: "a very secret password" });
    const reset = () => call(resetRoute.POST, "POST", { id: made.id, key: "key-2" });
    const { url } = linkSchema.parse(await json(reset()));
    const token = new URL(url).searchParams.get("token") ?? "";
    expect(await accounts.userOfLink(token)).toMatchObject({ id: made.id });
    expect(await refusal(reset())).toMatchObject({ status: 409, error: { code: "key_reused" } });
    expect(await accounts.userOfLink(token)).toMatchObject({ id: made.id });
    expect(await audit()).toMatchObject([
      { verb: "reset_password", target: "Luz", outcome: "succeeded", detail: null },
      { verb: "create_user" },
    ]);
    expect(await kept()).not.toContain(token);
  });

  test.each([
    ["email", { username: "other" }],
    ["username", { email: "other@example.com" }],
  ])("whose %s somebody has is refused, naming it", async (field, other) => {
    const { user, call, audit } = await open();
    await user();
    expect(await refusal(call(usersRoute.POST, "POST", { body: { ...userInput, ...other } }))).toMatchObject({
      status: 400,
      error: { code: "invalid_request", field },
    });
    expect(await audit()).toMatchObject([{ verb: "create_user", outcome: "refused" }, {}]);
  });

  test("who is the last administrator stays one", async () => {
    const { user, call, json, audit } = await open();
    const { user: last } = await user({ role: "admin", scope: "all" });
    const change = (body: object) => call(userRoute.PATCH, "PATCH", { id: last.id, body });
    expect(await refusal(change({ role: "viewer" }))).toMatchObject({
      status: 400,
      error: { field: "role" },
    });
    expect(await refusal(change({ disabled: true }))).toMatchObject({ error: { field: "disabled" } });
    expect(await json(change({ name: "Luz María" }))).toMatchObject({ user: { name: "Luz María" } });
    expect(await audit()).toMatchObject([
      { verb: "change_user", target: "Luz", outcome: "succeeded" },
      { outcome: "refused" },
      { outcome: "refused" },
      {},
    ]);
  });
});

type Change = [string, Parameters<Awaited<ReturnType<typeof openOffice>>["call"]>[0], string, unknown];

const changes: Change[] = [
  ["changing a board", boardRoute.PUT, "PUT", boardInput],
  ["deleting a board", boardRoute.DELETE, "DELETE", undefined],
  ["changing a wall", wallRoute.PATCH, "PATCH", { name: "Lobby" }],
  ["revoking a wall", wallRoute.DELETE, "DELETE", undefined],
  ["changing a user", userRoute.PATCH, "PATCH", { name: "Luz" }],
  ["resetting a password", resetRoute.POST, "POST", undefined],
];

test.each(changes)(
  "%s that is not there is not found, which is recorded",
  async (_, handler, method, body) => {
    const { call, audit } = await open();
    expect(await refusal(call(handler, method, { id: "nobody", body }))).toMatchObject({
      status: 404,
      error: { code: "not_found" },
    });
    expect(await audit()).toMatchObject([{ target: "nobody", outcome: "refused" }]);
  },
);

const all: Change[] = [
  ...changes,
  ["boards", boardsRoute.GET, "GET", undefined],
  ["a board", boardRoute.GET, "GET", undefined],
  ["making a board", boardsRoute.POST, "POST", boardInput],
  ["walls", wallsRoute.GET, "GET", undefined],
  ["pairing a wall", wallsRoute.POST, "POST", { code: "ABCDEFGH", name: "Hall", board: "floor" }],
  ["users", usersRoute.GET, "GET", undefined],
  ["making a user", usersRoute.POST, "POST", userInput],
  ["settings", settingsRoute.GET, "GET", undefined],
  ["a campaign's settings", campaignSettingsRoute.PUT, "PUT", { campaign: "Sales<-" }],
  ["an agent's settings", agentSettingsRoute.PUT, "PUT", { location: "SIP/1", context: null }],
  ["general settings", generalSettingsRoute.PUT, "PUT", { auditDays: 90 }],
  ["dispositions", dispositionSettingsRoute.PUT, "PUT", { levels: [] }],
];

test.each(all)("%s is for administrators only", async (_, handler, method, body) => {
  const { call, audit } = await open();
  const board = { id: "floor", campaigns: "all", agentNames: true } as const;
  const others: Viewer[] = [
    ...(["agent", "viewer", "lead", "supervisor"] as const).map((role) => ({ ...admin, role })),
    { kind: "wall", id: "1", name: "Hall", board },
    { kind: "portal", person: admin },
  ];
  for (const as of others) {
    expect(await refusal(call(handler, method, { as, id: "1", body }))).toMatchObject({
      status: 403,
      error: { code: "not_allowed" },
    });
  }
  expect((await call(handler, method, { as: null, id: "1", body })).status).toBe(401);
  expect(await audit()).toEqual([]);
});
