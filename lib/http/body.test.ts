import { expect, test } from "vitest";
import { z } from "zod";
import { largeBody, readJson } from "./body";

const send = (bytes: number, limit?: number) => {
  const body = new TextEncoder().encode(JSON.stringify("x".repeat(bytes - 2)));
  return readJson(new Request("http://here/", { method: "POST", body }), z.string(), limit);
};

test("a route says how many bytes it takes; they are counted, not believed", async () => {
  expect(await send(largeBody, largeBody)).toHaveLength(largeBody - 2);
  await expect(send(largeBody + 1, largeBody)).rejects.toMatchObject({ code: "too_large" });
  await expect(send(65_537)).rejects.toMatchObject({ code: "too_large" });
});
