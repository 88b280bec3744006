import { infiniteQueryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { apiErrorAnswer } from "@/lib/contracts/actions";
import { recordingsAnswer, type recordingsQuery } from "@/lib/contracts/recordings";
import { ask } from "./administration";
import type { ChangeRefusal } from "./changes";

/** More than the longest search through all places takes. */
const probeWithinMs = 60_000;

/** What is searched for, as it stands in an address. */
export type RecordingsFilter = Omit<z.input<typeof recordingsQuery>, "offset" | "limit">;

/** A search as options for `useInfiniteQuery`. It is made when somebody asks for it, and not again by itself. */
export const recordingsSearch = (filter: RecordingsFilter) =>
  infiniteQueryOptions({
    queryKey: ["recordings", filter],
    queryFn: ({ pageParam, signal }) => ask(searchAddress(filter, pageParam), recordingsAnswer, signal),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    networkMode: "always",
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });

function searchAddress(filter: RecordingsFilter, offset: number): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, offset: String(offset) }))
    if (value) search.set(name, value);
  return `/api/recordings?${search}`;
}

/** Where a recording is heard, or downloaded. */
export function audioAddress(guid: string, folder: string, use: "play" | "download" = "play"): string {
  const search = new URLSearchParams({ date: folder, ...(use === "download" ? { download: "1" } : {}) });
  return `/api/recordings/${encodeURIComponent(guid)}/audio?${search}`;
}

/** Whether a recording can be had. `gsm`: it can, but no browser plays it. */
export type Probe =
  | { readonly kind: "there" | "gsm" | "unanswered" }
  | { readonly kind: "refused"; readonly error: ChangeRefusal };

/** Asks for a recording's first byte: an audio element tells nobody why it has no sound. Throws nothing. */
export async function probeAudio(address: string): Promise<Probe> {
  try {
    const response = await fetch(address, {
      headers: { Range: "bytes=0-0" },
      signal: AbortSignal.timeout(probeWithinMs),
    });
    if (!response.ok) return { kind: "refused", error: apiErrorAnswer.parse(await response.json()).error };
    await response.body?.cancel();
    return { kind: response.headers.get("content-type") === "audio/x-gsm" ? "gsm" : "there" };
  } catch {
    return { kind: "unanswered" };
  }
}
