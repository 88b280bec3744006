import { QueryClient } from "@tanstack/react-query";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { auditExport, auditLog, settingsQuery, wallsQuery } from "./administration";

const answer = vi.fn<typeof fetch>();

beforeEach(() => {
  answer.mockReset();
  vi.stubGlobal("fetch", answer);
});

const page = (next: number | null) => Response.json({ rows: [], next, people: [] });

test("the audit's next page begins where the last one ended, with the same filter", async () => {
  const client = new QueryClient();
  answer.mockResolvedValueOnce(page(41)).mockResolvedValueOnce(page(null));
  const filter = { campaign: "Sales<-", from: "2026-03-02T12:00:00.000Z" };
  const { pages } = await client.fetchInfiniteQuery({ ...auditLog(filter), pages: 2 });
  expect(pages).toHaveLength(2);
  expect(answer.mock.calls.map(([path]) => path)).toEqual([
    "/api/audit?campaign=Sales%3C-&from=2026-03-02T12%3A00%3A00.000Z",
    "/api/audit?campaign=Sales%3C-&from=2026-03-02T12%3A00%3A00.000Z&before=41",
  ]);
});

test("the export has the filter, and none where nothing is filtered", () => {
  expect(auditExport({ verb: "sign_in", person: undefined })).toBe("/api/audit/export?verb=sign_in");
  expect(auditExport({})).toBe("/api/audit/export");
});

test("walls are asked for again and again, settings are not", () => {
  expect(wallsQuery().refetchInterval).toBe(10_000);
  expect(settingsQuery().refetchInterval).toBe(false);
});

describe("what went wrong is told by its code", () => {
  test.each<[string, string, () => Promise<Response>]>([
    ["a refusal", "not_allowed", async () => refusal("not_allowed", 403)],
    ["no connection", "unreachable", () => Promise.reject(new TypeError("Failed to fetch"))],
    ["an answer of another form", "unreachable", async () => Response.json({ walls: 1 })],
  ])("%s", async (_, code, reply) => {
    answer.mockImplementation(reply);
    const asked = new QueryClient().fetchQuery(wallsQuery());
    await expect(asked).rejects.toMatchObject({ name: "LiveError", code });
  });

  function refusal(code: string, status: number) {
    return Response.json({ error: { code, message: "No." } }, { status });
  }
});
