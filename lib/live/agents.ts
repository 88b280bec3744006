import { isDeepStrictEqual } from "node:util";
import type { Pause } from "@/lib/contracts/floor";
import type { Agent } from "@/lib/domain/agent";
import { isInCall } from "@/lib/domain/agent";
import { byCodePoint } from "@/lib/domain/campaign";
import { type StateTrack, steadyStateSince } from "@/lib/domain/state-since";
import type { AgentReading } from "@/lib/ucontact/platform";

/** An agent's row in one campaign, its state's beginning held still. */
export type AgentRow = Omit<AgentReading, "secondsInState"> & { readonly stateSince: string | null };

/** A campaign's agents by code point of their location, and what only time tells of them. */
export type CampaignAgents = {
  readonly rows: readonly AgentRow[];
  readonly tracks: ReadonlyMap<string, StateTrack>;
  readonly pauses: ReadonlyMap<string, Pause>;
};

/** Takes a new answer in: what did not change keeps its object, and a state that lasts keeps its instant. */
export function followAgents(
  previous: CampaignAgents | null,
  readings: readonly AgentReading[],
  { askedAt, receivedAt }: { readonly askedAt: number; readonly receivedAt: number },
): CampaignAgents {
  const rowsBefore = new Map(previous?.rows.map((row) => [row.location, row]));
  // A slow answer was written some time between the question and its arrival.
  const saidAt = Math.round((askedAt + receivedAt) / 2);
  const tracks = new Map<string, StateTrack>();
  const pauses = new Map<string, Pause>();
  const rows = [...readings]
    .sort((a, b) => byCodePoint(a.location, b.location))
    .map(({ secondsInState, ...reading }) => {
      const old = rowsBefore.get(reading.location);
      const measured = secondsInState === null ? null : saidAt - secondsInState * 1000;
      const before = previous?.tracks.get(reading.location) ?? null;
      const track = steadyStateSince(before, { code: reading.status.code, measured });
      tracks.set(reading.location, track);
      const pause = followPause(old, previous?.pauses.get(reading.location), reading, receivedAt);
      if (pause !== null) pauses.set(reading.location, pause);
      const row = {
        ...reading,
        stateSince: track.since === null ? null : new Date(track.since).toISOString(),
      };
      return old !== undefined && isDeepStrictEqual(old, row) ? old : row;
    });
  const same = rows.length === previous?.rows.length && rows.every((row, i) => row === previous.rows[i]);
  return { rows: same ? previous.rows : rows, tracks, pauses: keepPauses(previous?.pauses, pauses) };
}

/** The row as our API says it. `campaigns`: all that the agent is known to belong to. */
export function agentOf(row: AgentRow, campaigns: readonly string[]): Agent {
  return {
    location: row.location,
    tech: row.tech,
    phone: row.phone,
    name: row.name,
    status: row.status,
    paused: row.paused,
    pauseReason: row.pauseReason,
    inCall: isInCall(row.status.code, row.queueInCall),
    callsTaken: row.callsTaken,
    lastCallAt: row.lastCallAt,
    stateSince: row.stateSince,
    penalty: row.penalty,
    campaigns,
  };
}

/** Another reason is another pause. One that was on when Vigía could first see it has lasted at least since then. */
function followPause(
  old: AgentRow | undefined,
  pause: Pause | undefined,
  reading: Omit<AgentReading, "secondsInState">,
  receivedAt: number,
): Pause | null {
  if (reading.paused !== true) return null;
  if (pause !== undefined && old?.pauseReason === reading.pauseReason) return pause;
  return { since: new Date(receivedAt).toISOString(), atLeast: (old?.paused ?? null) === null };
}

function keepPauses(
  previous: ReadonlyMap<string, Pause> | undefined,
  next: ReadonlyMap<string, Pause>,
): ReadonlyMap<string, Pause> {
  if (previous === undefined || previous.size !== next.size) return next;
  return [...next].every(([location, pause]) => previous.get(location) === pause) ? previous : next;
}
