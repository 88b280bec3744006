import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { type ApiErrorCode, apiErrorAnswer } from "@/lib/contracts/actions";
import type { Source } from "@/lib/contracts/live";
import type { LiveAnswer } from "@/lib/contracts/live-answer";
import { noteServerTime, serverNow } from "./server-clock";

/** A hidden tab asks this seldom: nobody looks, but its title and its first glance should not be hours old. */
const hiddenMs = 30_000;
const afterErrorMs = 3000;
const answerWithinMs = 10_000;

/** Vigía itself could not be asked, or refused. */
export class LiveError extends Error {
  override readonly name = "LiveError";
  readonly code: ApiErrorCode | "unreachable";

  constructor(code: ApiErrorCode | "unreachable") {
    super(code);
    this.code = code;
  }
}

type Envelope<T> = z.ZodType<{ source: Source; data: T }>;

/**
 * Asks a live route once.
 * @throws LiveError when Vigía does not answer within ten seconds, or answers with an error
 */
export async function fetchLive<T>(
  path: string,
  schema: Envelope<T>,
  signal: AbortSignal,
): Promise<LiveAnswer<T>> {
  const askedAt = performance.now();
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), answerWithinMs);
  signal.addEventListener("abort", () => stop.abort());
  try {
    const response = await fetch(path, { signal: stop.signal, headers: { Accept: "application/json" } });
    if (!response.ok) throw new LiveError(await errorCode(response));
    const body = schema.parse(await response.json());
    return readAnswer(response.headers, body, performance.now() - askedAt);
  } catch (error) {
    if (error instanceof LiveError || signal.aborted) throw error;
    throw new LiveError("unreachable");
  } finally {
    clearTimeout(timer);
  }
}

/** @param tookMs from the question to the answer's last byte: the answer may have been that long on its way */
function readAnswer<T>(
  headers: Headers,
  { source, data }: { source: Source; data: T },
  tookMs: number,
): LiveAnswer<T> {
  const number = (name: string) => {
    const text = headers.get(name);
    return text === null || text === "" ? null : Number(text);
  };
  const now = number("x-vigia-now") ?? serverNow();
  noteServerTime(now, tookMs);
  const at = (age: number | null) => (age === null ? null : now - age);
  return {
    source,
    data,
    dataAt: at(number("x-vigia-age-ms")),
    agentsAt: at(number("x-vigia-agents-age-ms")),
    agesAt: (headers.get("x-vigia-ages") ?? "")
      .split(",")
      .map((text) => at(text === "" ? null : Number(text))),
    nextMs: number("x-vigia-next-ms") ?? afterErrorMs,
    version: headers.get("x-vigia-version") ?? "",
    now,
  };
}

/** The code of an answer that is an error; "unreachable" where it is none of our own. */
export async function errorCode(response: Response): Promise<ApiErrorCode | "unreachable"> {
  const answer = apiErrorAnswer.safeParse(await response.json().catch(() => null));
  return answer.success ? answer.data.error.code : "unreachable";
}

/**
 * How a live route is asked again and again: when its last answer said, at once when somebody comes back to the tab.
 * @param background "always" for a wall, which never stops; "slowly" for a tab that somebody has hidden
 */
export function liveQuery<T>(path: string, schema: Envelope<T>, background: "always" | "slowly" = "slowly") {
  return queryOptions({
    queryKey: ["live", path],
    queryFn: ({ signal }) => fetchLive(path, schema, signal),
    refetchInterval: ({ state }) => {
      const usual = state.status === "error" ? afterErrorMs : (state.data?.nextMs ?? afterErrorMs);
      return background === "slowly" && typeof document !== "undefined" && document.hidden
        ? Math.max(usual, hiddenMs)
        : usual;
    },
    refetchIntervalInBackground: true,
    refetchOnWindowFocus: "always",
    networkMode: "always",
    retry: false,
    staleTime: 0,
  });
}
