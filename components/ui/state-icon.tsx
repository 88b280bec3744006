import type { ReactNode } from "react";
import { type ShownState, stateLooks } from "./state-look";

const handset = (
  <path
    d="M4.1 1.6c.5-.3 1.2-.1 1.5.4l1.2 2.1c.3.5.1 1-.2 1.4l-.8.8c.7 1.6 2 2.9 3.6 3.7l.9-.9c.4-.3.9-.4 1.4-.2l2.1 1.2c.5.3.7 1 .4 1.5l-.9 1.9c-.2.4-.7.7-1.2.6C6.5 13.5 2.3 9.3 1.8 3.9c0-.5.2-1 .6-1.2Z"
    fill="currentColor"
    stroke="none"
  />
);

const shapes: Record<ShownState, ReactNode> = {
  available: <circle cx="8" cy="8" r="4.5" fill="currentColor" stroke="none" />,
  in_use: handset,
  ring_in_use: (
    <>
      {handset}
      <path d="M9.5 1.5a5 5 0 0 1 5 5M9.5 4.3a2.2 2.2 0 0 1 2.2 2.2" />
    </>
  ),
  busy: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M4.8 8h6.4" />
    </>
  ),
  paused_in_call: (
    <>
      {handset}
      <path d="M10.3 1.5v5M13.5 1.5v5" />
    </>
  ),
  ringing: <path d="M3 11.5h10c-1-1-1.3-2-1.3-4.5a3.7 3.7 0 0 0-7.4 0C4.3 9.5 4 10.5 3 11.5ZM6.6 14h2.8" />,
  on_hold: <path d="M5.2 3v10M10.8 3v10" strokeWidth="2.6" />,
  wrap_up: <path d="m2.8 8.6 3.4 3.4 7-7.6" strokeWidth="2.2" />,
  paused: <path d="M4 2h8M4 14h8M5 2.3c0 3.2 6 8.2 6 11.4M11 2.3c0 3.2-6 8.2-6 11.4" />,
  unavailable: <circle cx="8" cy="8" r="5.5" strokeDasharray="2.3 2.02" />,
  invalid: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="m5.8 5.8 4.4 4.4m0-4.4-4.4 4.4" />
    </>
  ),
  unknown: (
    <>
      <path d="M5.4 6a2.6 2.6 0 1 1 3.7 2.4c-.8.4-1.1.8-1.1 1.8" />
      <circle cx="8" cy="13" r="0.6" fill="currentColor" />
    </>
  ),
};

/** A state's shape, one each. Its word stands beside it or is given to readers by the caller. */
export function StateIcon({ state, className = "size-4" }: { state: ShownState; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`shrink-0 ${stateLooks[state].hue} ${className}`}
    >
      {shapes[state]}
    </svg>
  );
}
