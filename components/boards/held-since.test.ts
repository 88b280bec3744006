import { expect, it } from "vitest";
import { heldSince } from "./held-since";

it.each([
  { what: "the first measurement is taken", held: null, measured: 10_000, shown: 10_000 },
  { what: "a little later is jitter", held: 10_000, measured: 11_000, shown: 10_000 },
  { what: "earlier is nearer to the truth", held: 10_000, measured: 9200, shown: 9200 },
  { what: "clearly later is the next caller's", held: 10_000, measured: 40_000, shown: 40_000 },
])("since when somebody waits: $what", ({ held, measured, shown }) => {
  expect(heldSince(held, measured)).toBe(shown);
});

it("a wait counted over jittery polls never goes back", () => {
  const began = 1_000_000;
  let since: number | null = null;
  let before = 0;
  for (let poll = 0; poll < 200; poll++) {
    const now = began + 5000 + poll * 1900 + (poll % 7) * 60;
    since = heldSince(since, now - Math.floor((now - began) / 1000) * 1000);
    const counted = Math.floor((now + 1900 - since) / 1000);
    expect(counted).toBeGreaterThanOrEqual(before);
    before = Math.floor((now + 1900 - since) / 1000);
  }
  expect(since).toBeGreaterThanOrEqual(began);
});
