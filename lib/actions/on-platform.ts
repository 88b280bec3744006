import {
  PlatformError,
  PlatformHttpError,
  PlatformRefused,
  PlatformTimeout,
  PlatformUnauthorized,
  PlatformUnreachable,
} from "@/lib/ucontact/errors";
import type { Action } from "./carry-out";
import { Refusal } from "./refusal";

/** A change that is told to the platform: done, refused, or nobody knows. All of its input is recorded. */
export function onPlatform<Input, Answer>(
  action: Pick<Action<Input, Answer>, "verb" | "onWhom" | "work">,
): Action<Input, Answer> {
  return {
    ...action,
    recorded: (input) => input,
    outcomeOf: () => "succeeded",
    unknownAnswer: unclear("Nobody knows what became of it."),
  };
}

/** The answer of a change about which there is nothing more to say. */
export const done = { outcome: "succeeded" } as const;
export type Done = typeof done;

/** What the platform makes of a call that changes something. Throws Refusal, `platform_refused` when nothing was done. */
export async function told<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    throw isUndone(error) ? new Refusal("platform_refused", error.message) : unclear(error.message);
  }
}

/** Why the platform could not be read, or refused what was asked: either way nothing was done. */
export function asRefusal(error: unknown): unknown {
  if (error instanceof PlatformTimeout) return new Refusal("platform_timeout", error.message);
  return error instanceof PlatformError ? new Refusal("platform_refused", error.message) : error;
}

function unclear(message: string): Refusal {
  return new Refusal("platform_timeout", `${message} It may be done all the same.`, { outcome: "unknown" });
}

/** The system's words for a connection that never was. */
const unconnected = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "closing",
]);

/** Whether it is sure that the platform did nothing. */
export function isUndone(error: PlatformError): boolean {
  if (error instanceof PlatformHttpError) return error.status < 500;
  if (error instanceof PlatformUnreachable) return unconnected.has(error.reason ?? "");
  return error instanceof PlatformRefused || error instanceof PlatformUnauthorized;
}
