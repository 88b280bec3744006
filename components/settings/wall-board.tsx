"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { z } from "zod";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { Wall } from "@/lib/contracts/walls";
import { useChange } from "./use-change";
import { useRefusalText } from "./use-refusal-text";

const answered = z.unknown();

/** Which board a TV shows, to be changed in place. */
export function WallBoard({
  wall,
  boards,
}: {
  wall: Wall;
  boards: readonly { readonly value: string; readonly label: string }[];
}) {
  const t = useTranslations("settings.walls");
  const tc = useTranslations("settings.change");
  const say = useRefusalText();
  const { state, send } = useChange(answered);
  const [wanted, setWanted] = useState<string | null>(null);
  const path = `/api/walls/${encodeURIComponent(wall.id)}`;

  async function show(board: string) {
    setWanted(board);
    const done = await send({ method: "PATCH", path, body: { board } });
    // What was not saved stays chosen, with the reason beside it.
    if (done !== null) setWanted(null);
  }

  const shown = wanted ?? wall.board;
  const known = boards.some(({ value }) => value === shown);
  return (
    <>
      <Select
        label={t("boardOf", { name: wall.name })}
        hideLabel
        value={shown}
        options={known ? boards : [{ value: shown, label: t("boardGone") }, ...boards]}
        disabled={state.step === "sending"}
        onChange={(board) => void show(board)}
        className="@3xl:w-44"
      />
      <div role="status" className="flex flex-wrap items-center gap-2 text-xs text-muted empty:hidden">
        {state.step === "sending" ? tc("sending") : null}
        {state.step === "refused" ? say(state.error) : null}
        {state.step === "unanswered" ? (
          <>
            {tc("unanswered")}
            <Button size="sm" onClick={() => void show(shown)}>
              {tc("again")}
            </Button>
          </>
        ) : null}
      </div>
    </>
  );
}
