"use client";

import { type UseQueryOptions, useQuery } from "@tanstack/react-query";
import type { LiveError } from "@/lib/client/live";
import { knowsServerTime, noteServerTime } from "@/lib/client/server-clock";
import { useNow } from "@/lib/client/use-now";
import type { LiveAnswer } from "@/lib/contracts/live-answer";
import { type Freshness, freshness, worse } from "@/lib/domain/freshness";
import { isBarred } from "./barred";
import { useLiveConfig } from "./provider";

/**
 * The last answer of a live route, asked again and again; and the error of the last attempt, if that failed. Of what one
 * may not see any more there is no answer.
 */
export type Live<T> = { readonly answer: LiveAnswer<T> | null; readonly error: LiveError | null };

/** @param first the answer that the server rendered the page with, if there was one */
export function useLive<T>(
  options: UseQueryOptions<LiveAnswer<T>, Error, LiveAnswer<T>, string[]>,
  first: LiveAnswer<T> | null = null,
): Live<T> {
  if (first !== null && typeof window !== "undefined" && !knowsServerTime()) {
    // The page left the server after the navigation began: counting from then is never too young.
    noteServerTime(first.now, performance.now());
  }
  const { data, error } = useQuery({ ...options, initialData: first ?? undefined });
  return { answer: isBarred(error) ? null : (data ?? null), error: error as LiveError | null };
}

export type Age = { readonly state: Freshness; readonly ageMs: number | null };

/** How far an answer may be trusted now. The screen counts by itself: without answers it goes late, stale and lost. */
export function useAge(answer: LiveAnswer<unknown> | null): Age {
  const { pollSeconds, renderedAt } = useLiveConfig();
  const now = useNow(renderedAt);
  if (answer === null || answer.dataAt === null) return { state: "lost", ageMs: null };
  const ageMs = Math.max(0, now - answer.dataAt);
  return { state: worse(answer.source.state, freshness(ageMs, pollSeconds)), ageMs };
}
