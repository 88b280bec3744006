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
  ["admin", "all", { scope: "all", mayHangUp: true }],
  ["supervisor", "all", { scope: "all", mayHangUp: true }],
  ["supervisor", ["Ventas<-"], { scope: "some", mayHangUp: true }],
  ["lead", ["Ventas<-"], { scope: "some", mayHangUp: true }],
  ["lead", [], { scope: "some", mayHangUp: true }],
  ["viewer", "all", { scope: "all", mayHangUp: false }],
  ["agent", "all", { scope: "some", mayHangUp: true }],
] as const)("a page takes a %s of %j for %o", (role, scope, expected) => {
  expect(asShown(person(role, scope))).toEqual({ role, ...expected });
});

test("a TV hangs nobody up", () => {
  const board = { id: "3", campaigns: ["Ventas<-"], agentNames: true };
  const looker = asShown({ kind: "wall", id: "1", name: "Sala", board });
  expect(looker).toEqual({ role: "wall", scope: "some", mayHangUp: false });
});
