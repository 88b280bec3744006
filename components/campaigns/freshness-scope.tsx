"use client";

import { createContext, type ReactNode, useContext } from "react";
import { type Age, useAge } from "@/components/live/use-live";
import { FreshnessBadge } from "@/components/ui/freshness-badge";
import type { LiveAnswer } from "@/lib/contracts/live-answer";
import { type Freshness, worse } from "@/lib/domain/freshness";

const State = createContext<Freshness>("lost");
const Ticking = createContext<Age & { since: string | null }>({ state: "lost", ageMs: null, since: null });

/**
 * How fresh all below is. The state changes seldom, the age every second: what asks for the state alone does not render
 * with the age.
 */
export function FreshnessScope({
  answer,
  children,
}: {
  answer: LiveAnswer<unknown> | null;
  children: ReactNode;
}) {
  const age = useAge(answer);
  const dataAt = answer?.dataAt ?? null;
  const since = dataAt === null ? null : new Date(dataAt).toISOString();
  return (
    <State value={age.state}>
      <Ticking value={{ ...age, since }}>{children}</Ticking>
    </State>
  );
}

export function useFreshness(): Freshness {
  return useContext(State);
}

/** Whether what is said of the numbers, tones and reasons, still holds. */
export function isTrusted(state: Freshness): boolean {
  return state === "live" || state === "late";
}

/** How old the numbers here are, counting. */
export function AgeBadge({ form, className }: { form: "full" | "short"; className?: string }) {
  const { state, ageMs, since } = useContext(Ticking);
  return (
    <FreshnessBadge
      form={form}
      state={state}
      ageSeconds={ageMs === null ? null : ageMs / 1000}
      since={since}
      className={className}
    />
  );
}

/** The same in a row, which has little room, where the age has something to say. */
export function RowAge() {
  const state = useFreshness();
  if (state === "live") return null;
  return (
    <AgeBadge form={state === "late" ? "short" : "full"} className="text-[0.8125rem]! whitespace-normal!" />
  );
}

/**
 * The badge of a whole screen: as bad as its worst part. What is read in rounds is always some seconds old, which its own
 * place says; here it counts from when it is stale.
 */
export function WorstBadge({
  rounds,
  className,
}: {
  rounds: LiveAnswer<unknown> | null;
  className?: string;
}) {
  const state = useFreshness();
  const { state: ofRounds, ageMs } = useAge(rounds);
  const isWorse = ageMs !== null && !isTrusted(ofRounds) && worse(state, ofRounds) !== state;
  const badge = <AgeBadge form="full" className={className} />;
  return isWorse ? <FreshnessScope answer={rounds}>{badge}</FreshnessScope> : badge;
}

/** The age alone, in seconds. */
export function useAgeSeconds(): number | null {
  const { ageMs } = useContext(Ticking);
  return ageMs === null ? null : Math.floor(ageMs / 1000);
}
