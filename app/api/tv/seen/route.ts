import { wallSeenInput } from "@/lib/contracts/walls";
import { wallRoute } from "@/lib/http/route";
import { sawWall } from "@/lib/store/walls";

export const POST = wallRoute(wallSeenInput, async ({ vigia, wall, input }) => {
  await vigia.store.use((db) => sawWall(db, wall.id, input));
  const content = vigia.configuration.current().boards.find(({ id }) => id === wall.board.id) ?? null;
  return { board: wall.board.id, content };
});
