"use client";

import { Pause, Play, RotateCcw, RotateCw, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { useShortcuts } from "@/components/ui/use-shortcuts";
import { audioAddress } from "@/lib/client/recordings";
import type { Call } from "./calls";
import { DownloadButton } from "./download-button";
import { SeekBar } from "./seek-bar";
import { Trouble } from "./trouble";
import { useCallWords } from "./use-call-words";
import { skipSeconds, usePlayer } from "./use-player";

export const speeds = ["0.5", "0.75", "1", "1.25", "1.5", "2"] as const;
export type Speed = (typeof speeds)[number];

/** One recording, playing. It stays in sight while somebody looks through the list. */
export function Player({
  call,
  folder,
  speed,
  onSpeed,
  onSearchAgain,
  onClose,
}: {
  call: Call;
  folder: string;
  speed: Speed;
  onSpeed: (speed: Speed) => void;
  onSearchAgain: () => void;
  onClose: () => void;
}) {
  const t = useTranslations("recordings.player");
  const words = useCallWords();
  const address = audioAddress(call.guid, folder);
  const { playing, audio, events, seek, skip, toggle } = usePlayer(address);
  const back = () => skip(-skipSeconds);
  const forward = () => skip(skipSeconds);
  useShortcuts({ k: toggle, j: back, l: forward });
  const { trouble } = playing;

  return (
    <section
      aria-label={t("label")}
      className="sticky bottom-3 z-10 mt-5 flex flex-col gap-2 rounded-card border border-edge bg-surface p-3 shadow-float"
    >
      <audio
        ref={audio}
        src={address}
        preload="auto"
        autoPlay
        {...events}
        onLoadedMetadata={(event) => {
          event.currentTarget.playbackRate = Number(speed);
        }}
      />
      <div className="flex items-start gap-2">
        <p className="min-w-0 flex-1 text-sm break-words">
          <span className="font-medium">{words.numbers(call)}</span>
          <span className="text-muted"> · {words.time(call.startedAt)}</span>
        </p>
        <IconButton label={t("close")} onClick={onClose} className="-mt-1.5 -mr-1.5">
          <X aria-hidden />
        </IconButton>
      </div>
      {trouble ? (
        <Trouble trouble={trouble} onSearchAgain={onSearchAgain} />
      ) : (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <div className="flex items-center gap-1">
            <IconButton label={t("back", { seconds: skipSeconds })} aria-keyshortcuts="j" onClick={back}>
              <RotateCcw aria-hidden />
            </IconButton>
            <IconButton label={t(playing.paused ? "play" : "pause")} aria-keyshortcuts="k" onClick={toggle}>
              {playing.paused ? <Play aria-hidden /> : <Pause aria-hidden />}
            </IconButton>
            <IconButton
              label={t("forward", { seconds: skipSeconds })}
              aria-keyshortcuts="l"
              onClick={forward}
            >
              <RotateCw aria-hidden />
            </IconButton>
          </div>
          <SeekBar at={playing.at} length={playing.length} onSeek={seek} />
          <Select
            label={t("speed")}
            hideLabel
            value={speed}
            onChange={(chosen) => {
              if (audio.current) audio.current.playbackRate = Number(chosen);
              onSpeed(chosen);
            }}
            options={speeds.map((value) => ({ value, label: `${value}×` }))}
          />
          <DownloadButton call={call} folder={folder} onSearchAgain={onSearchAgain} />
        </div>
      )}
      {trouble ? null : (
        <div className="flex flex-wrap justify-between gap-x-4 text-xs text-muted">
          <p role="status">{playing.waiting ? t("looking") : ""}</p>
          <p className="hidden md:block [[data-shortcuts=off]_&]:hidden">
            {t("keys", { seconds: skipSeconds })}
          </p>
        </div>
      )}
    </section>
  );
}
