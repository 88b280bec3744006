import { expect, test } from "vitest";
import { logIn, post, start, text } from "./testclient";

async function open() {
  const simulator = await start({ still: true });
  simulator.scene({
    clear: true,
    agents: [{ agent: "SIP/1001", name: "Daniel", paused: true, reason: "Almuerzo" }],
  });
  const token = await logIn(simulator);
  const ask = (path: string, form: Record<string, string>) => text(post(simulator, path, form, token));
  const row = async () =>
    JSON.parse(await ask("Supervisor/campaignstatus", { queue: "Soporte<-" }))["SIP/1001"];
  return { simulator, ask, row };
}

test("AgentUnBreak ends the pause, once; another's name does not", async () => {
  const { ask, row, simulator } = await open();
  const form = { agent: "Daniel", interface: "SIP/1001", motive: "Almuerzo", message: "Volvé, por favor" };
  expect((await row()).paused).toBe(true);
  expect(await ask("api/AgentUnBreak", { ...form, agent: "Nadie" })).toBe("0");
  expect((await row()).paused).toBe(true);
  expect(await ask("api/AgentUnBreak", form)).toBe("1");
  expect((await row()).paused).toBe(false);
  expect(await ask("api/AgentUnBreak", form)).toBe("0");
  expect(await (await fetch(`${simulator.url}/_sim/told`)).json()).toEqual([form]);
});

test("AgentLogoff takes the agent off the floor, once", async () => {
  const { ask, row } = await open();
  const form = { agent: "Daniel", interface: "SIP/1001", message: "Fin del turno" };
  expect(await ask("api/AgentLogoff", { ...form, interface: "1001" })).toBe("0");
  expect((await row()).status).toBe(1);
  expect(await ask("api/AgentLogoff", form)).toBe("1");
  expect((await row()).status).toBe(5);
  expect(await ask("api/AgentLogoff", form)).toBe("0");
});

test("AgentUnBreak is for who is logged in", async () => {
  const { ask, simulator } = await open();
  const who = { agent: "Daniel", interface: "SIP/1001", message: "Hola" };
  expect(await ask("api/AgentLogoff", who)).toBe("1");
  simulator.scene({ agents: [{ agent: "SIP/1001", paused: true }] });
  expect(await ask("api/AgentUnBreak", { ...who, motive: "" })).toBe("0");
});
