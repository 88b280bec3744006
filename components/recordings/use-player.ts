"use client";

import { type RefObject, useRef, useState } from "react";
import { type Probe, probeAudio } from "@/lib/client/recordings";

export const skipSeconds = 10;

/** How a recording plays. `length` is null until it is known; `waiting`: more sound is on its way. */
export type Playing = {
  readonly paused: boolean;
  readonly waiting: boolean;
  readonly at: number;
  readonly length: number | null;
  /** Why there is no sound. */
  readonly trouble: Probe | null;
};

/**
 * What an audio element does, as state, and what can be done with it.
 * @param address asked once more when there is no sound: the element does not say why
 */
export function usePlayer(address: string) {
  const audio: RefObject<HTMLAudioElement | null> = useRef(null);
  const [playing, setPlaying] = useState<Playing>({
    paused: true,
    waiting: true,
    at: 0,
    length: null,
    trouble: null,
  });
  const change = (changes: Partial<Playing>) => setPlaying((before) => ({ ...before, ...changes }));

  function seek(seconds: number) {
    const element = audio.current;
    if (element === null) return;
    const end = Number.isFinite(element.duration) ? element.duration : seconds;
    element.currentTime = Math.min(Math.max(0, seconds), end);
    change({ at: element.currentTime });
  }

  return {
    playing,
    audio,
    /** For the audio element. */
    events: {
      onDurationChange: () => {
        const { duration = Number.NaN } = audio.current ?? {};
        change({ length: Number.isFinite(duration) ? duration : null });
      },
      onTimeUpdate: () => change({ at: audio.current?.currentTime ?? 0 }),
      onPlay: () => change({ paused: false }),
      onPause: () => change({ paused: true }),
      onWaiting: () => change({ waiting: true }),
      onCanPlay: () => change({ waiting: false }),
      onPlaying: () => change({ waiting: false }),
      onError: () => {
        void probeAudio(address).then((trouble) => change({ trouble, waiting: false, paused: true }));
      },
    },
    seek,
    skip: (seconds: number) => seek((audio.current?.currentTime ?? 0) + seconds),
    toggle: () => {
      const element = audio.current;
      if (element === null) return;
      if (!element.paused) return element.pause();
      // What keeps it from playing is told by its own error.
      element.play().catch(() => undefined);
    },
  };
}
