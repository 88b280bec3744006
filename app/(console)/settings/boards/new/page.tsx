import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { wallMessages } from "@/app/(console)/settings/boards/wall-messages";
import { ComposerScreen } from "@/components/board-composer/composer-screen";

type Props = { searchParams: Promise<{ copy?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("composer");
  return { title: t("new") };
}

export default async function NewBoardPage({ searchParams }: Props) {
  const [{ copy }, messages] = await Promise.all([searchParams, wallMessages()]);
  return (
    <ComposerScreen
      what={{ kind: "new", copy: typeof copy === "string" ? copy : null }}
      messages={messages}
    />
  );
}
