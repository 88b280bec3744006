import { Refusal } from "@/lib/actions/refusal";
import { wallSeenInput } from "@/lib/contracts/walls";
import { openRoute } from "@/lib/http/open-route";
import { sawWall } from "@/lib/store/walls";

export const POST = openRoute(wallSeenInput, async ({ vigia, cookies, input }) => {
  const wall = await vigia.access.viewerOf(cookies);
  if (wall === null) throw new Refusal("not_signed_in", "This TV has no pass.");
  if (wall.kind !== "wall") throw new Refusal("not_allowed", "Only a TV tells how it is.");
  await vigia.store.use((db) => sawWall(db, wall.id, input));
  const content = vigia.configuration.current().boards.find(({ id }) => id === wall.board.id) ?? null;
  return { board: wall.board.id, content };
});
