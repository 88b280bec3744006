import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { wallMessages } from "@/app/(console)/settings/boards/wall-messages";
import { ComposerScreen } from "@/components/board-composer/composer-screen";
import { vigia } from "@/lib/vigia";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ id }, { configuration }, t] = await Promise.all([params, vigia(), getTranslations("composer")]);
  const board = configuration.current().boards.find((other) => encodeURIComponent(other.id) === id);
  return { title: board === undefined ? t("gone") : t("edit", { name: board.name }) };
}

export default async function BoardPage({ params }: Props) {
  const [{ id }, messages] = await Promise.all([params, wallMessages()]);
  return <ComposerScreen what={{ kind: "board", id: decodeURIComponent(id) }} messages={messages} />;
}
