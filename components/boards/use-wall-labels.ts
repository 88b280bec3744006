import { useTranslations } from "next-intl";
import type { FigureId } from "@/components/campaigns/figures";
import type { Campaign } from "@/lib/domain/campaign";

export type WallFigureId = Extract<
  FigureId,
  | "waiting"
  | "longestWait"
  | "serviceLevel"
  | "withAbandoned"
  | "abandoned"
  | "onCall"
  | "free"
  | "answered"
  | "notAnswered"
>;

/** A figure's name as short as a tile needs it, or shorter; the service level with its threshold where that is given. */
export function useWallLabels(): (
  id: WallFigureId,
  more?: { serviceLevel?: Pick<Campaign["serviceLevel"], "thresholdSeconds">; short?: boolean },
) => string {
  const t = useTranslations("board.labels");
  const tk = useTranslations("kpi");
  return (id, { serviceLevel, short = false } = {}) => {
    const seconds = serviceLevel?.thresholdSeconds ?? null;
    if (id === "serviceLevel" && seconds !== null) return t("serviceLevelWithin", { seconds });
    if (short && id === "withAbandoned") return tk("withAbandoned.short");
    return short && id === "longestWait" ? t("longestWaitShort") : t(id);
  };
}
