import { describe, expect, test } from "vitest";
import { logIn, post, start } from "./testclient";

const fields = {
  campaign: "Cobranzas->",
  agent: "Daniel",
  callerid: "098344484",
  guid: "020f9687-adc6-46ca-b675-e96c9d1606ef",
  l1: "Contacto",
  l2: "Venta",
  l3: "Plan básico",
  d1: "uno",
  d2: "dos",
  comment: "Comentario <largo>",
};

async function open(options = {}) {
  const simulator = await start({ still: true, ...options });
  const token = await logIn(simulator);
  const give = async (changes: Record<string, string> = {}) => {
    const answer = await post(simulator, "api/DispositionCall", { ...fields, ...changes }, token);
    return [answer.status, await answer.text()];
  };
  const see = async (what: string) => (await fetch(`${simulator.url}/_sim/${what}`)).json();
  return { simulator, token, give, see };
}

describe("DispositionCall", () => {
  test("takes a known disposition and keeps every field", async () => {
    const { give, see } = await open();
    expect(await give()).toEqual([200, '{"Result":"ok","txtcode":"CONTACTO_VENTA_PLAN_BASICO"}']);
    expect((await see("dispositions")).given).toMatchObject([
      { fields, tag: "Contacto|Venta|Plan básico", rescheduled: false },
    ]);
  });

  test("answers a plain 1 where that is set", async () => {
    const { give } = await open({ dispositionAnswer: "one" });
    expect(await give()).toEqual([200, "1"]);
  });

  test.each([
    [{ campaign: "" }, "Wrong parameters: Empty campaign"],
    [{ callerid: " " }, "Wrong parameters: Empty callerid"],
    [{ guid: "" }, "Wrong parameters: Empty guid"],
    [{ agent: "" }, "Wrong parameters: Empty agent"],
    [{ l1: "" }, "Wrong parameters: Empty value1"],
    [{ l3: "Nada" }, "Disposition not found for level1: Contacto, level2: Venta, level3: Nada"],
    [
      { campaign: "Nada->" },
      "Disposition not found for level1: Contacto, level2: Venta, level3: Plan básico",
    ],
    [{ l1: "Agenda", l2: "", l3: "" }, "Wrong parameters: Empty schedule date"],
    [
      { l1: "Agenda", l2: "", l3: "", schedule: "26/02/2027 13:45" },
      "The schedule date format is not well formed",
    ],
  ])("%j is a 400", async (changes, reason) => {
    const { give, see } = await open();
    expect(await give(changes)).toEqual([400, reason]);
    expect((await see("dispositions")).given).toEqual([]);
  });

  test("tags the record: with its levels, or with what is given", async () => {
    const { simulator, give } = await open();
    const { guid } = simulator.office!.records.all()[0]!;
    await give({ guid });
    simulator.advance(2);
    expect(simulator.office!.records.of(guid)?.tag).toBe("Contacto|Venta|Plan básico");
    await give({ guid, tag: "a mano" });
    simulator.advance(2);
    expect(simulator.office!.records.of(guid)?.tag).toBe("a mano");
  });

  test("a reschedule puts a call into the schedule of its dialer, which then dials", async () => {
    const { simulator, give, see } = await open();
    simulator.scene({ clear: true });
    const later = { l1: "Contacto", l2: "Volver a llamar", l3: "No está el titular" };
    const schedule = "2026-11-22 12:10:00";
    const dialer = { campaign: "Ventas<-", camptoreschedule: "Cobranzas->" };
    expect((await give({ ...later, ...dialer, schedule }))[0]).toBe(200);
    expect(await see("schedule")).toMatchObject([
      { calldate: schedule, campaign: "Cobranzas->", destination: "098344484", state: "scheduled" },
    ]);
    simulator.advance(599);
    expect((await see("dialer")).latest).toEqual([]);
    simulator.advance(5);
    expect((await see("dialer")).latest).toMatchObject([{ destination: "098344484", state: "dialling" }]);
    expect((await give({ ...later, schedule: "2026-11-22 11:00:00" }))[1]).toBe("0");
    expect((await give({ ...later, schedule, camptoreschedule: "Nada->" }))[1]).toBe("0");
  });
});
