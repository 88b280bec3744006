"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, type SyntheticEvent, useId, useState } from "react";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ChangeNotice } from "./change-notice";
import type { ChangeState } from "./use-change";

/** A form in a dialog. What was typed stays through every error, and is not thrown away unasked. */
export function FormDialog({
  title,
  description,
  submit,
  state,
  typed,
  wide = false,
  onSubmit,
  onClose,
  children,
}: {
  title: string;
  description?: ReactNode;
  submit: string;
  state: ChangeState;
  /** Whether there is something to lose. */
  typed: boolean;
  wide?: boolean;
  onSubmit: (event: SyntheticEvent) => Promise<void>;
  onClose: () => void;
  children: ReactNode;
}) {
  const t = useTranslations("settings.change");
  const id = useId();
  const [asking, setAsking] = useState(false);
  const sending = state.step === "sending";
  const close = () => (typed ? setAsking(true) : onClose());

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : close())}
      title={title}
      description={description}
      wide={wide}
      holdsInput
      footer={
        <>
          <div className="basis-full empty:hidden">
            <ChangeNotice state={state} />
          </div>
          <Button onClick={close}>{t("cancel")}</Button>
          <Button type="submit" form={id} look="primary" aria-busy={sending}>
            {sending ? t("sending") : state.step === "unanswered" ? t("again") : submit}
          </Button>
        </>
      }
    >
      <form id={id} noValidate onSubmit={(event) => void onSubmit(event)} className="flex flex-col gap-4">
        {children}
      </form>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={t("discard")}
        description={t("discardText")}
        cancel={t("keep")}
        confirm={t("discardConfirm")}
        onConfirm={onClose}
        danger={false}
      />
    </Dialog>
  );
}
