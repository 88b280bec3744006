"use client";

import { useTranslations } from "next-intl";
import { type SyntheticEvent, useState } from "react";
import { z } from "zod";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { type DispositionSettings, dispositionSettingsSchema } from "@/lib/contracts/dispositions";
import { ChangeNotice } from "./change-notice";
import { linesOf, readLines } from "./level-lines";
import { useChange } from "./use-change";

const answered = z.unknown();

/** One disposition a line: so a whole list can be pasted. */
export function DispositionsForm({ settings }: { settings: DispositionSettings }) {
  const t = useTranslations("settings.dispositions");
  const [text, setText] = useState(() => linesOf(settings.levels));
  const [error, setError] = useState<string | undefined>();
  const [saved, setSaved] = useState<string | null>(null);
  const { state, send } = useChange(answered);
  const sending = state.step === "sending";

  async function save(event: SyntheticEvent) {
    event.preventDefault();
    setSaved(null);
    const read = readLines(text);
    if (read.kind === "wrong")
      return setError(t("wrong", { count: read.lines.length, lines: read.lines.slice(0, 10).join(", ") }));
    const body = dispositionSettingsSchema.safeParse({ levels: read.levels });
    if (!body.success) return setError(t("tooMany"));
    setError(undefined);
    const change = { method: "PUT", path: "/api/settings/dispositions", body: body.data } as const;
    if ((await send(change)) === null) return;
    const kept = linesOf(body.data.levels);
    setText(kept);
    setSaved(kept);
  }

  return (
    <form noValidate onSubmit={(event) => void save(event)} className="flex max-w-2xl flex-col gap-4">
      <TextArea
        label={t("label")}
        hint={t("hint")}
        rows={14}
        spellCheck={false}
        value={text}
        error={error}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look="primary" aria-busy={sending}>
          {t(sending ? "sending" : state.step === "unanswered" ? "again" : "save")}
        </Button>
        <p role="status" className="text-sm text-muted">
          {saved === text ? t("saved") : ""}
        </p>
      </div>
      {/* Below the button, which so stays under a pointer that presses twice. */}
      <ChangeNotice state={state} />
    </form>
  );
}
