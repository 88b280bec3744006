import { beforeEach, expect, test, vi } from "vitest";
import { campaignsQuery } from "@/lib/client/queries";
import { liveClient } from "./live-client";

const fetched = vi.fn<typeof fetch>();
const over = vi.fn();
const refusal = (status: number, code: string) => Response.json({ error: { code, message: "" } }, { status });

beforeEach(() => {
  fetched.mockReset();
  over.mockReset();
  vi.stubGlobal("fetch", fetched);
});

test.each([
  [401, "not_signed_in", 1],
  [403, "not_allowed", 0],
  [503, "no_data_yet", 0],
])("an answer of %i %s ends the session %i times", async (status, code, times) => {
  fetched.mockResolvedValue(refusal(status, code));
  const client = liveClient(over);
  await expect(client.fetchQuery(campaignsQuery())).rejects.toThrow(code);
  expect(over).toHaveBeenCalledTimes(times);
});
