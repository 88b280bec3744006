import { cookies } from "next/headers";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { themeCookie } from "@/components/shell/theme";
import { whoLooks } from "@/lib/auth/viewer";
import { type Board, floorBoard, floorBoardId } from "@/lib/contracts/boards";
import { wallSeenAnswer } from "@/lib/contracts/walls";
import { isWithin, type Lens, type Looker } from "@/lib/domain/access";
import { vigia } from "@/lib/vigia";

/** A board as its viewer may know it: what lies outside of their scope is not even named. `given`: see Wall. */
type Found = {
  readonly viewer: Looker;
  readonly board: Board;
  readonly lens: Lens;
  readonly given: string | null;
};

/**
 * The board of an address, for whoever looks; null where there is none that they may know of.
 * @param id as it stands in the address
 */
export const boardFor = cache(async (id: string): Promise<Found | null> => {
  const [viewer, { access, configuration, live }] = await Promise.all([whoLooks(), vigia()]);
  const isTv = viewer.kind === "wall";
  if (isTv && encodeURIComponent(viewer.board.id) !== id) return null;
  const lens = access.lensOf(viewer);
  const given = (content: Board | null) =>
    isTv ? JSON.stringify(wallSeenAnswer.parse({ board: viewer.board.id, content })) : null;
  if (id === floorBoardId)
    return { viewer, board: { ...floorBoard, ...(await ownLook()) }, lens, given: given(null) };
  const board = configuration.current().boards.find((other) => encodeURIComponent(other.id) === id);
  if (board === undefined) return null;

  // An agent may know of those campaigns alone that the phone belongs to.
  const own = typeof lens.agents === "object" ? (live.campaignsSeen(lens) ?? []) : "all";
  const campaigns =
    board.campaigns === "all"
      ? board.campaigns
      : board.campaigns.filter((name) => isWithin(lens.campaigns, name) && isWithin(own, name));
  if (!isTv && campaigns !== "all" && campaigns.length === 0) return null;
  return {
    viewer,
    board: { ...board, campaigns, agentNames: board.agentNames && lens.agents === "all" },
    lens,
    given: given(board),
  };
});

/** The viewer's own language and theme. Walls are dark unless somebody chose light: what the TV's system prefers is nobody's choice. */
async function ownLook(): Promise<Pick<Board, "language" | "theme">> {
  const [language, jar] = await Promise.all([getLocale(), cookies()]);
  return { language, theme: jar.get(themeCookie)?.value === "light" ? "light" : "dark" };
}
