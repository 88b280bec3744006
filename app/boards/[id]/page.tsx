import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Wall } from "@/components/boards/wall";
import type { FloorData } from "@/components/campaigns/use-floor";
import { LiveProvider } from "@/components/live/provider";
import { themeCookie } from "@/components/shell/theme";
import { whoLooks } from "@/lib/auth/viewer";
import type { Campaign } from "@/lib/domain/campaign";
import { firstAnswer } from "@/lib/live/first";
import { vigia } from "@/lib/vigia";

type Props = { params: Promise<{ id: string }> };

/** The only board there is so far. */
const floor = "floor";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ id }, t] = await Promise.all([params, getTranslations("common")]);
  return { title: id === floor ? t("shell.wallboard") : t("notFound.title") };
}

export default async function BoardPage({ params }: Props) {
  const { id } = await params;
  if (id !== floor) notFound();
  const [{ settings, live, access }, viewer, jar] = await Promise.all([vigia(), whoLooks(), cookies()]);
  const lens = access.lensOf(viewer);
  // Walls are dark unless somebody chose light: what the TV's system prefers is nobody's choice.
  const theme = jar.get(themeCookie)?.value === "light" ? "light" : "dark";
  return (
    <LiveProvider
      config={{ pollSeconds: settings.pollSeconds, version: live.version, renderedAt: Date.now() }}
    >
      <Wall
        theme={theme}
        first={{
          campaigns: firstAnswer<Campaign[]>(live, lens, "/api/campaignstatus"),
          floor: firstAnswer<FloorData>(live, lens, "/api/floor"),
        }}
      />
    </LiveProvider>
  );
}
