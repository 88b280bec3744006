import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { person } from "@/lib/domain/examples";
import { createActionLimits } from "./limits";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const eva = person();
const noa = person({ id: "u2" });

test("sixty of a kind in a minute, ten bases; who comes after is told for how long", async () => {
  const limits = createActionLimits();
  const takes = async (what: "call" | "bases", times: number, who = eva) => {
    for (let i = 0; i < times; i += 1) await limits.take(who, what);
  };
  await takes("call", 60);
  await vi.advanceTimersByTimeAsync(20_000);
  await expect(limits.take(eva, "call")).rejects.toMatchObject({
    code: "too_many_requests",
    details: { retryAfterSeconds: 40 },
  });
  // Neither other kinds nor other people are concerned.
  await takes("bases", 10);
  await takes("call", 60, noa);
  await expect(limits.take(eva, "bases")).rejects.toMatchObject({ code: "too_many_requests" });
  await vi.advanceTimersByTimeAsync(41_000);
  await takes("call", 60);
});
