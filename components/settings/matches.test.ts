import { expect, test } from "vitest";
import { matches } from "./matches";

test.each([
  ["", true],
  ["  ", true],
  ["jose", true],
  ["PÉREZ josé", true],
  ["sip/10", true],
  ["perez ana", false],
])("looking for “%s” finds José Pérez at SIP/1010: %s", (wanted, found) => {
  expect(matches(wanted, "José Pérez", null, "SIP/1010")).toBe(found);
});
