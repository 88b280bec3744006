import { expect, test } from "vitest";
import { platformClock } from "./platform-time";
import { type PortalAction, portalMessage } from "./portal";

const record = {
  campaign: "Ventas->",
  destination: "098344484",
  dialerbase: "basetest",
  status: 1,
  data: "Par1=Val1:Par2=Val2",
  alternatives: "098124484",
  contact: 222,
  retries: 3,
  priority: 9999,
  agentphone: "1001",
};

const cases: readonly (readonly [PortalAction, object])[] = [
  [
    { verb: "call", campaign: "Ventas->", callerId: "29000000", destination: "091000000" },
    { action: "call", campaign: "Ventas->", callerid: "29000000", destination: "091000000" },
  ],
  [
    { verb: "call_with_phone", campaign: "Ventas->", destination: "091000000" },
    { action: "callWithPhone", destination: "091000000", campaign: "Ventas->" },
  ],
  [{ verb: "hang_up" }, { action: "hangup" }],
  [
    { verb: "tag", guid: "020f9687-adc6-46ca-b675-e96c9d1606ef", text: "venta" },
    { action: "tag", guid: "020f9687-adc6-46ca-b675-e96c9d1606ef", message: "venta" },
  ],
  [
    { verb: "respool", record, changes: {} },
    { action: "respool", objetoRespool: record },
  ],
  [
    { verb: "respool", record, changes: { destination: "098124484", alternatives: ["098344484", "1"] } },
    {
      action: "respool",
      objetoRespool: { ...record, destination: "098124484", alternatives: "098344484:1", retries: 0 },
    },
  ],
  [
    {
      verb: "schedule",
      at: "2026-10-10T18:00:30.000Z",
      record,
      changes: { data: [["id", "8"]], priority: 10 },
    },
    {
      action: "schedule",
      callDate: "2026-10-10 15:00:30",
      objectDialer: { ...record, data: "id=8", priority: 10 },
    },
  ],
];

test.each(cases)("%o in the portal's words, and no other", (action, message) => {
  expect(portalMessage(action, platformClock("America/Montevideo"))).toStrictEqual(message);
});
