"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ChangeNotice } from "@/components/settings/change-notice";
import { useChange } from "@/components/settings/use-change";
import { usePlaceRefusal } from "@/components/settings/use-place-refusal";
import { useSchemaForm } from "@/components/settings/use-schema-form";
import { Button } from "@/components/ui/button";
import { type BoardInput, boardAnswer, boardInput } from "@/lib/contracts/boards";
import { BoardFields } from "./board-fields";
import { LeaveDialog } from "./leave-dialog";
import { Preview, type WallMessages } from "./preview";
import { useLeaveGuard } from "./use-leave-guard";

const list = "/settings/boards";

/** A board being composed, and beside it what a TV would show. */
export function BoardForm({
  id,
  board,
  messages,
}: {
  /** Null for one that is not kept yet. */
  id: string | null;
  board: BoardInput;
  messages: WallMessages;
}) {
  const t = useTranslations("composer");
  const tc = useTranslations("settings.change");
  const router = useRouter();
  const form = useSchemaForm(boardInput, board);
  const place = usePlaceRefusal(form, ["name", "campaigns", "order", "rotationSeconds", "language", "theme"]);
  const { state, send } = useChange(boardAnswer);
  const sending = state.step === "sending";
  const guard = useLeaveGuard(form.formState.isDirty);

  const save = form.handleSubmit(async (body) => {
    if (body.campaigns.length === 0) {
      form.setError("campaigns", { type: "empty", message: t("fields.noneChosen") });
      return;
    }
    const path = id === null ? "/api/boards" : `/api/boards/${encodeURIComponent(id)}`;
    const done = await send({ method: id === null ? "POST" : "PUT", path, body }, place);
    if (done === null) return;
    guard.open();
    router.push(list);
  });

  return (
    <div className="grid items-start gap-x-8 gap-y-6 xl:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
      <form noValidate onSubmit={(event) => void save(event)} className="flex min-w-0 flex-col gap-5">
        <BoardFields form={form} />
        <ChangeNotice state={state} />
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => guard.leave(() => router.push(list))}>{t("cancel")}</Button>
          <Button type="submit" look="primary" aria-busy={sending}>
            {sending
              ? tc("sending")
              : state.step === "unanswered"
                ? tc("again")
                : t(id === null ? "create" : "save")}
          </Button>
        </div>
      </form>
      <section aria-label={t("preview")} className="min-w-0 xl:sticky xl:top-5">
        <h2 className="mb-2 text-sm font-semibold">{t("preview")}</h2>
        <Preview control={form.control} messages={messages} />
      </section>
      <LeaveDialog guard={guard} />
    </div>
  );
}
