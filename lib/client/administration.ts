import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { usersAnswer } from "@/lib/contracts/accounts";
import { type AuditQuery, auditAnswer } from "@/lib/contracts/audit";
import { boardsAnswer } from "@/lib/contracts/boards";
import { settingsAnswer } from "@/lib/contracts/settings";
import { wallsAnswer } from "@/lib/contracts/walls";
import { errorCode, LiveError } from "./live";

const answerWithinMs = 15_000;
/** A TV tells of itself once a minute, and a new one is waited for by who pairs it. */
const wallsEveryMs = 10_000;

/** What the audit is narrowed to. */
export type AuditFilter = Omit<Partial<AuditQuery>, "before" | "limit">;

/**
 * Asks a route that is no live one.
 * @throws LiveError when Vigía does not answer, or answers with an error
 */
export async function ask<T>(path: string, schema: z.ZodType<T>, signal: AbortSignal): Promise<T> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), answerWithinMs);
  signal.addEventListener("abort", () => stop.abort());
  try {
    const response = await fetch(path, { headers: { Accept: "application/json" }, signal: stop.signal });
    if (!response.ok) throw new LiveError(await errorCode(response));
    return schema.parse(await response.json());
  } catch (error) {
    if (error instanceof LiveError || signal.aborted) throw error;
    throw new LiveError("unreachable");
  } finally {
    clearTimeout(timer);
  }
}

function listQuery<T>(path: string, schema: z.ZodType<T>, everyMs: number | false = false) {
  return queryOptions({
    queryKey: ["administration", path],
    queryFn: ({ signal }) => ask(path, schema, signal),
    refetchInterval: everyMs,
    networkMode: "always",
    retry: false,
    staleTime: 0,
  });
}

/** Each list as options for `useQuery`. */
export const usersQuery = () => listQuery("/api/users", usersAnswer);
export const boardsQuery = () => listQuery("/api/boards", boardsAnswer);
export const wallsQuery = () => listQuery("/api/walls", wallsAnswer, wallsEveryMs);
export const settingsQuery = () => listQuery("/api/settings", settingsAnswer);

/** The audit as options for `useInfiniteQuery`: newest first, older pages behind. */
export const auditLog = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ["administration", "/api/audit", filter],
    queryFn: ({ pageParam, signal }) =>
      ask(withFilter("/api/audit", { ...filter, before: pageParam }), auditAnswer, signal),
    // Positions begin with 1: none is the newest page.
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    networkMode: "always",
    retry: false,
    staleTime: 0,
  });

/** The address of the same rows as CSV. */
export const auditExport = (filter: AuditFilter) => withFilter("/api/audit/export", filter);

function withFilter(path: string, filter: Partial<AuditQuery>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value) search.set(name, String(value));
  return search.size === 0 ? path : `${path}?${search}`;
}
