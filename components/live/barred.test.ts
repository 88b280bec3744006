import { expect, test } from "vitest";
import { LiveError } from "@/lib/client/live";
import { entrance, isBarred, isSessionOver, samePage } from "./barred";

test.each([
  [new LiveError("not_signed_in"), { over: true, barred: true }],
  [new LiveError("not_allowed"), { over: false, barred: true }],
  [new LiveError("unreachable"), { over: false, barred: false }],
  [new LiveError("no_data_yet"), { over: false, barred: false }],
  [new Error("not_signed_in"), { over: false, barred: false }],
  [null, { over: false, barred: false }],
])("after %s the data are kept from view: %o", (error, { over, barred }) => {
  expect({ over: isSessionOver(error), barred: isBarred(error) }).toEqual({ over, barred });
});

test("a person is told that the session has ended, signs in and comes back to where they were", () => {
  expect(entrance("lead", "/campaigns/Ventas%3C-?q=ana&sort=name")).toBe(
    "/sign-in?next=%2Fcampaigns%2FVentas%253C-%3Fq%3Dana%26sort%3Dname&ended=1",
  );
});

test("a TV asks for a new pass", () => {
  expect(entrance("wall", "/boards/3")).toBe("/tv");
});

test("where one signs in on the page itself, it is told there that the session has ended, and not to who left", () => {
  const page = "https://vigia.example/portal?campaign=Ventas%3C-";
  const told = samePage(page, "ended");
  expect(told).toBe(`${page}&ended=1`);
  expect(samePage(told, "ended")).toBe(told);
  expect(samePage(told, "left")).toBe(page);
});
