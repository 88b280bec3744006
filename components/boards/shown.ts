"use client";

import { createContext, useContext } from "react";
import { type BoardInput, floorBoard } from "@/lib/contracts/boards";
import type { WallFigureId } from "./use-wall-labels";

/** What the board at hand shows; the built-in one shows all. */
const Shown = createContext<BoardInput["show"]>(floorBoard.show);

export const ShownProvider = Shown.Provider;

export function useShown(): BoardInput["show"] {
  return useContext(Shown);
}

/** Figures without those that the board does not show. */
export function withoutHidden<Id extends WallFigureId>(
  ids: readonly Id[],
  { serviceLevel }: BoardInput["show"],
): readonly Id[] {
  return serviceLevel ? ids : ids.filter((id) => id !== "serviceLevel" && id !== "withAbandoned");
}
