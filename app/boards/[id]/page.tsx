import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import type { AgentsData } from "@/components/agents-table/agents-screen";
import { Wall } from "@/components/boards/wall";
import type { FloorData } from "@/components/campaigns/use-floor";
import { LiveProvider } from "@/components/live/provider";
import { asShown } from "@/lib/auth/viewer";
import { floorBoardId } from "@/lib/contracts/boards";
import type { Campaign } from "@/lib/domain/campaign";
import { firstAnswer } from "@/lib/live/first";
import { vigia } from "@/lib/vigia";
import { boardFor } from "./board-for";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [found, t] = await Promise.all([boardFor((await params).id), getTranslations("common")]);
  if (found === null) return { title: t("notFound.title") };
  return { title: found.board.id === floorBoardId ? t("shell.wallboard") : found.board.name };
}

export default async function BoardPage({ params }: Props) {
  const [found, { settings, live }] = await Promise.all([boardFor((await params).id), vigia()]);
  if (found === null) notFound();
  const { viewer, board, lens, given } = found;
  const locale = board.language;
  const [messages, t] = await Promise.all([
    getMessages({ locale }),
    getTranslations({ locale, namespace: "common.shell" }),
  ]);
  return (
    <LiveProvider
      config={{
        pollSeconds: settings.pollSeconds,
        version: live.version,
        renderedAt: Date.now(),
        viewer: asShown(viewer),
      }}
    >
      <NextIntlClientProvider locale={locale} messages={messages}>
        <Wall
          board={board}
          title={board.id === floorBoardId ? t("floor") : board.name}
          given={given}
          first={{
            campaigns: firstAnswer<Campaign[]>(live, lens, "/api/campaignstatus"),
            floor: firstAnswer<FloorData>(live, lens, "/api/floor"),
            agents: board.agentNames ? firstAnswer<AgentsData>(live, lens, "/api/agents") : null,
          }}
        />
      </NextIntlClientProvider>
    </LiveProvider>
  );
}
