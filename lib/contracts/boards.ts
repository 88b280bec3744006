import { z } from "zod";
import { language, name, scope } from "./access";

export const boardOrders = ["attention", "name", "given"] as const;

/** What a wall shows. */
export const boardInput = z.strictObject({
  name,
  /** "all", or these, in this order. */
  campaigns: scope,
  show: z.strictObject({
    inbound: z.boolean(),
    outbound: z.boolean(),
    /** The header's totals over the board's campaigns. */
    totals: z.boolean(),
    serviceLevel: z.boolean(),
    /** A tile's bar of agents by state. */
    agentsBar: z.boolean(),
  }),
  /** "attention": trouble first; "given": as the campaigns are listed, trouble still larger. */
  order: z.enum(boardOrders),
  /** How long a page stays when there is more than one. */
  rotationSeconds: z.int().min(5).max(120),
  /** Whether agents in long pauses, calls or holds are named. */
  agentNames: z.boolean(),
  language,
  theme: z.enum(["dark", "light"]),
});

export const boardSchema = boardInput.extend({ id: z.string() });
export const boardsAnswer = z.object({ boards: z.array(boardSchema) });
export const boardAnswer = z.object({ board: boardSchema });

export type BoardInput = z.infer<typeof boardInput>;
export type Board = z.infer<typeof boardSchema>;

/** The board that is always there: the whole floor. Nobody can change it. Its name is translated where it is shown. */
export const floorBoardId = "floor";
export const floorBoard: Omit<Board, "language" | "theme"> = {
  id: floorBoardId,
  name: "floor",
  campaigns: "all",
  show: { inbound: true, outbound: true, totals: true, serviceLevel: true, agentsBar: true },
  order: "attention",
  rotationSeconds: 12,
  agentNames: false,
};
