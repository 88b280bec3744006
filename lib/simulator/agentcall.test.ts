import { describe, expect, test } from "vitest";
import type { PlacedCall } from "./placedcall";
import type { RunningSimulator } from "./server";
import { logIn, post, start, text } from "./testclient";

const out = "Cobranzas->";

/** Everybody free and nothing by chance; the first SIP phone of the outbound campaign. */
async function quiet() {
  const simulator = await start({ still: true });
  simulator.scene({ clear: true });
  simulator.resetCounters();
  const token = await logIn(simulator);
  const agent = [...simulator.world.agents.values()].find(
    ({ location, members, exists }) =>
      exists && location.startsWith("SIP/") && members.some(({ campaign }) => campaign.name === out),
  )!;
  const form = {
    callerid: "29000000",
    agent: agent.name,
    phone: agent.phone,
    tech: "SIP",
    context: "agentes",
    outqueue: out,
    destination: "098344410",
  };
  const call = (changes: Partial<typeof form> = {}) =>
    text(post(simulator, "Agents/AgentCall", { ...form, ...changes }, token));
  const status = async () =>
    JSON.parse(await text(post(simulator, "Supervisor/campaignstatus", { queue: out }, token)));
  const row = async () => (await status())[agent.location];
  const counts = async () => {
    const { completed, abandoned } = (await status())[out];
    return { completed, abandoned };
  };
  return { simulator, token, agent, form, call, row, counts };
}

const placed = async (simulator: RunningSimulator): Promise<PlacedCall[]> =>
  (await fetch(`${simulator.url}/_sim/placed`)).json();
const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe("AgentCall", () => {
  test("rings the agent, then dials, talks, counts, and is recorded under its guid", async () => {
    const { simulator, agent, call, row, counts } = await quiet();
    const id = await call();
    expect(id).toMatch(guid);
    expect(await row()).toMatchObject({ status: 6, incall: 0 });
    simulator.advance(4);
    expect(await row()).toMatchObject({ status: 2, incall: 0, server: "00:00:00" });
    expect(await placed(simulator)).toMatchObject([
      { guid: id, stage: "dialling", destination: "098344410" },
    ]);
    simulator.advance(6);
    expect(await placed(simulator)).toMatchObject([{ stage: "talking" }]);
    expect(await counts()).toEqual({ completed: 0, abandoned: 0 });
    simulator.advance(40);
    expect(await placed(simulator)).toMatchObject([{ stage: "over", outcome: "completed" }]);
    expect(await counts()).toEqual({ completed: 1, abandoned: 0 });
    // The outbound campaign has a wrap-up.
    expect((await row()).status).toBe(9);
    expect(simulator.office!.records.all().at(-1)).toMatchObject({
      guid: id,
      source: "29000000",
      destination: "098344410",
      campaign: out,
      agent: agent.name,
      talk: 40,
      disposition: "ANSWERED",
    });
  });

  test("numbers in 0000 are busy, in 9999 do not answer: abandoned, as the platform has it", async () => {
    const { simulator, call, row, counts } = await quiet();
    await call({ destination: "098340000" });
    simulator.advance(7);
    expect((await row()).status).toBe(1);
    expect(await counts()).toEqual({ completed: 0, abandoned: 1 });
    await call({ destination: "098349999" });
    simulator.advance(28);
    expect((await row()).status).toBe(2);
    simulator.advance(1);
    expect((await row()).status).toBe(1);
    expect(await counts()).toEqual({ completed: 0, abandoned: 2 });
    expect((await placed(simulator)).map(({ outcome }) => outcome)).toEqual(["busy", "no_answer"]);
    expect(
      simulator
        .office!.records.all()
        .slice(-2)
        .map(({ disposition, talk }) => [disposition, talk]),
    ).toEqual([
      ["BUSY", 0],
      ["NO ANSWER", 0],
    ]);
  });

  test("a phone answers by itself, by hand or not at all", async () => {
    const { simulator, agent, call, row } = await quiet();
    const set = (answering: string) =>
      fetch(`${simulator.url}/_sim/phones`, {
        method: "POST",
        body: JSON.stringify({ phone: agent.phone, answering }),
      });
    await set("never");
    await call();
    simulator.advance(20);
    expect((await row()).status).toBe(1);
    expect(await placed(simulator)).toMatchObject([{ stage: "over", outcome: "unreached" }]);
    await set("auto");
    await call();
    simulator.advance(1);
    expect((await row()).status).toBe(2);
    expect((await set("perhaps")).status).toBe(400);
  });

  test("HangupPhone ends it in each of its steps", async () => {
    const { simulator, token, agent, call, row, counts } = await quiet();
    for (const seconds of [0, 5, 20]) {
      await call();
      simulator.advance(seconds);
      expect(await text(post(simulator, "Agents/HangupPhone", { phone: agent.phone }, token))).toBe("1");
      expect([1, 9]).toContain((await row()).status);
    }
    expect((await placed(simulator)).map(({ outcome }) => outcome)).toEqual(["cut", "cut", "completed"]);
    expect(await counts()).toEqual({ completed: 1, abandoned: 1 });
    simulator.advance(200);
    expect((await row()).status).toBe(1);
  });

  test("a blacklisted destination is not dialled: the agent's phone rings, and the call ends at once", async () => {
    const { simulator, call, row, counts } = await quiet();
    const entry = { username: "", company: "", job_title: "", name: "" };
    simulator.office!.blacklist.add({ phone: "098-344-410", campaign: out, ...entry });
    await call();
    simulator.advance(4);
    expect((await row()).status).toBe(2);
    simulator.advance(1);
    expect((await row()).status).toBe(1);
    expect(await placed(simulator)).toMatchObject([{ outcome: "blacklisted" }]);
    expect(await counts()).toEqual({ completed: 0, abandoned: 0 });
  });

  test("0 for an unknown or wrong phone, agent, tech, campaign, context and destination, and while in a call", async () => {
    const { call, simulator } = await quiet();
    expect(await call({ phone: "9" })).toBe("0");
    expect(await call({ agent: "Nadie" })).toBe("0");
    expect(await call({ tech: "PJSIP" })).toBe("0");
    expect(await call({ tech: "" })).toBe("0");
    expect(await call({ context: "" })).toBe("0");
    expect(await call({ outqueue: "Nada->" })).toBe("0");
    expect(await call({ outqueue: "Ventas<-" })).toBe("0");
    expect(await call({ destination: "" })).toBe("0");
    expect(await call({ destination: "<script>" })).toBe("0");
    expect(await placed(simulator)).toEqual([]);
    expect(await call()).toMatch(guid);
    expect(await call()).toBe("0");
    simulator.advance(4);
    expect(await call()).toBe("0");
  });

  test("with data keeps data and form", async () => {
    const { simulator, token, form } = await quiet();
    const more = { ...form, data: '{"idcustomer":"7"}', form: "https://crm.example/7" };
    expect(await text(post(simulator, "Agents/AgentCallwithData", more, token))).toMatch(guid);
    expect(await placed(simulator)).toMatchObject([{ data: more.data, form: more.form }]);
  });

  test("faults know it by name and by campaign", async () => {
    const { simulator, call } = await quiet();
    simulator.faults.set({ zero: true, only: "AgentCall" });
    expect(await call()).toBe("0");
    simulator.faults.set({ zero: true, only: `campaign:${out}` });
    expect(await call()).toBe("0");
    simulator.faults.set({ zero: true, only: "AgentCallwithData" });
    expect(await call()).toMatch(guid);
  });
});
