import { expect, test } from "vitest";
import { ownPage } from "./entrance";

test.each([
  ["/", "/"],
  ["/campaigns/Ventas%3C-?sort=name#top", "/campaigns/Ventas%3C-?sort=name#top"],
  ["/x/../agents", "/agents"],
])("%o is a page of ours: %o", (address, page) => {
  expect(ownPage(address)).toBe(page);
});

test.each([
  undefined,
  "agents",
  "https://evil.example",
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/.//evil.example",
  "/x/..//evil.example",
  "/%2e//evil.example",
])("%o leads elsewhere", (address) => {
  expect(ownPage(address)).toBeNull();
});
