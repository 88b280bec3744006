import { describe, expect, it } from "vitest";
import { type Sort, sortBy, sortColumn, sorts } from "./sort";

describe("a sort as the address keeps it", () => {
  it.each(sorts)("%s is the same again after the table had it", (sort: Sort) => {
    expect(sortBy(sortColumn(sort) ?? undefined)).toBe(sort);
  });

  it.each([
    [undefined, "attention"],
    [{ id: "waiting", desc: true }, "-waiting"],
    [{ id: "name", desc: false }, "name"],
    [{ id: "nonsense", desc: true }, "attention"],
  ])("%o is %s", (column, sort) => {
    expect(sortBy(column)).toBe(sort);
  });
});
