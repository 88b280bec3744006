import { expect, test } from "vitest";
import type { Person, Role, Scope } from "@/lib/domain/access";
import { asShown } from "./viewer";

const person = (role: Role, scope: Scope): Person => ({
  kind: "user",
  id: "1",
  name: "Ana",
  role,
  scope,
  location: "SIP/1010",
});

test.each([
  ["admin", "all", { scope: "all", may: true }],
  ["supervisor", "all", { scope: "all", may: true }],
  ["supervisor", ["Ventas<-"], { scope: "some", may: true }],
  ["lead", ["Ventas<-"], { scope: "some", may: true }],
  ["lead", [], { scope: "some", may: true }],
  ["viewer", "all", { scope: "all", may: false }],
  ["agent", "all", { scope: "some", may: true }],
] as const)("a page takes a %s of %j for %o", (role, scope, { scope: seen, may }) => {
  const off = { mayLogOff: false, mayEndBreak: false };
  const expected = { role, scope: seen, mayHangUp: may, mayCall: may, mayDispose: may, ...off };
  expect(asShown(person(role, scope))).toEqual(expected);
});

test.each([
  ["admin", true],
  ["supervisor", true],
  ["lead", true],
  ["viewer", false],
  ["agent", false],
] as const)("what a setting turns on, a %s may: %s", (role, may) => {
  const on = { logOff: true, endBreak: true };
  expect(asShown(person(role, "all"), on)).toMatchObject({ mayLogOff: may, mayEndBreak: may });
  expect(asShown(person(role, "all"), { ...on, logOff: false })).toMatchObject({
    mayLogOff: false,
    mayEndBreak: may,
  });
});

test("a TV does nothing", () => {
  const board = { id: "3", campaigns: ["Ventas<-"], agentNames: true };
  const looker = asShown({ kind: "wall", id: "1", name: "Sala", board }, { logOff: true, endBreak: true });
  expect(looker).toEqual({
    role: "wall",
    scope: "some",
    mayHangUp: false,
    mayCall: false,
    mayDispose: false,
    mayLogOff: false,
    mayEndBreak: false,
  });
});
