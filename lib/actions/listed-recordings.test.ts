import { expect, it } from "vitest";
import type { RecordingEntry } from "@/lib/domain/recording";
import { rememberListed } from "./listed-recordings";

const leg = (guid: string, changes: Partial<RecordingEntry> = {}) =>
  ({ guid, folder: "20261122", campaign: "Ventas<-", destination: "2900", ...changes }) as RecordingEntry;

it("remembers for each person what was listed to them, with all days and numbers of its legs", () => {
  const listed = rememberListed();
  listed.add("ana", [leg("a", { folder: "20261121" }), leg("a", { destination: "2901", campaign: null })]);
  expect(listed.of("ana", "a")).toEqual({
    guid: "a",
    folders: new Set(["20261121", "20261122"]),
    campaign: "Ventas<-",
    destinations: new Set(["2900", "2901"]),
  });
  expect(listed.of("eva", "a")).toBeNull();
});

it("forgets what was listed the longest ago, and nobody else's", () => {
  const listed = rememberListed();
  listed.add("eva", [leg("hers")]);
  listed.add("ana", [leg("first"), leg("second")]);
  listed.add("ana", [leg("first")]);
  listed.add(
    "ana",
    Array.from({ length: 1999 }, (_, index) => leg(`more-${index}`)),
  );
  expect(listed.of("ana", "second")).toBeNull();
  expect(listed.of("ana", "first")).not.toBeNull();
  expect(listed.of("ana", "more-1998")).not.toBeNull();
  expect(listed.of("eva", "hers")).not.toBeNull();
});

it("forgets who listed nothing for the longest time", () => {
  const listed = rememberListed();
  listed.add("first", [leg("a")]);
  for (let person = 0; person < 200; person += 1) listed.add(`person-${person}`, [leg("a")]);
  expect(listed.of("first", "a")).toBeNull();
  expect(listed.of("person-0", "a")).not.toBeNull();
});
