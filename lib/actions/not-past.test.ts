import { expect, test } from "vitest";
import { checkNotPast } from "./not-past";

const now = Date.parse("2026-11-22T15:04:59.900Z");

test.each(["2026-11-22T15:04:00Z", "2026-11-22T15:05:00Z", "2027-01-01T00:00:00Z"])(
  "%s: the running minute and what comes is not past",
  (instant) => {
    expect(() => checkNotPast(instant, now, "at")).not.toThrow();
  },
);

test.each(["2026-11-22T15:03:59.999Z", "2025-11-22T15:05:00Z"])("%s is past", (instant) => {
  expect(() => checkNotPast(instant, now, "at")).toThrow(
    expect.objectContaining({ code: "invalid_request", details: { field: "at" } }),
  );
});
