import { expect, it } from "vitest";
import { factsOf } from "./facts";

it("takes a row's JSON apart into single facts, in their order", () => {
  const input = {
    name: "Ana",
    scope: ["Ventas<-", "Soporte<-"],
    limits: { waitSeconds: 180 },
    disabled: false,
    location: null,
    rows: [{ width: 2 }, { width: 4 }],
  };
  expect(factsOf(input)).toEqual([
    { path: ["name"], value: "Ana" },
    { path: ["scope"], value: "Ventas<-, Soporte<-" },
    { path: ["limits", "waitSeconds"], value: 180 },
    { path: ["disabled"], value: false },
    { path: ["location"], value: null },
    { path: ["rows", "1", "width"], value: 2 },
    { path: ["rows", "2", "width"], value: 4 },
  ]);
});

it.each([[null], [undefined], [{}], [[{}]]])("finds nothing in %j", (value) => {
  expect(factsOf(value)).toEqual([]);
});

it("keeps a bare word, and says that a list is empty", () => {
  expect(factsOf("ended")).toEqual([{ path: [], value: "ended" }]);
  expect(factsOf({ scope: [] })).toEqual([{ path: ["scope"], value: null }]);
});
