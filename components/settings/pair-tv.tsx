"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { floorBoardId } from "@/lib/contracts/boards";
import { newWallInput, wallAnswer } from "@/lib/contracts/walls";
import { ChangeNotice } from "./change-notice";
import { useBoardOptions } from "./use-board-options";
import { useChange } from "./use-change";
import { usePlaceRefusal } from "./use-place-refusal";
import { useSchemaForm } from "./use-schema-form";

const fields = ["code", "name", "board"] as const;

/** Makes a TV that shows a code a wall. */
export function PairTv() {
  const t = useTranslations("settings.pair");
  const heading = useId();
  const boards = useBoardOptions();
  const [paired, setPaired] = useState<string | null>(null);
  const form = useSchemaForm(newWallInput, { code: "", name: "", board: floorBoardId });
  const { state, send } = useChange(wallAnswer);
  const place = usePlaceRefusal(form, fields);
  const { errors } = form.formState;
  const sending = state.step === "sending";

  const pair = form.handleSubmit(async (input) => {
    setPaired(null);
    const done = await send({ method: "POST", path: "/api/walls", body: input }, place);
    if (done === null) return;
    setPaired(done.answer.wall.name);
    form.reset();
  });

  return (
    <section id="pair" aria-labelledby={heading} className="rounded-card border border-line bg-surface p-5">
      <h2 id={heading} className="font-semibold">
        {t("title")}
      </h2>
      <p className="mt-1 mb-4 max-w-prose text-sm text-pretty text-muted">{t("text")}</p>
      <form noValidate onSubmit={(event) => void pair(event)} className="flex flex-col gap-4">
        <div className="grid gap-4 md:grid-cols-[14rem_minmax(0,1fr)_minmax(0,1fr)]">
          <TextField
            label={t("code")}
            placeholder="XXXX-XXXX"
            autoCapitalize="characters"
            spellCheck={false}
            error={errors.code?.message}
            {...form.register("code")}
          />
          <TextField
            label={t("name")}
            placeholder={t("namePlaceholder")}
            error={errors.name?.message}
            {...form.register("name")}
          />
          <SelectField
            label={t("board")}
            options={boards}
            error={errors.board?.message}
            {...form.register("board")}
          />
        </div>
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" look="primary" aria-busy={sending}>
            {t(sending ? "sending" : state.step === "unanswered" ? "again" : "submit")}
          </Button>
          <div role="status" className="min-w-0 text-sm text-muted">
            {paired === null ? "" : t("paired", { name: paired })}
          </div>
        </div>
        {/* Below the button, which so stays under a pointer that presses twice. */}
        <ChangeNotice state={state} />
      </form>
    </section>
  );
}
