"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useSettled } from "@/components/hang-up/use-settled";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

/** The dialog of something that is done with an agent. What was typed is not thrown away unasked. */
export function TaskFrame({
  title,
  description,
  typed,
  filling,
  isOver,
  notice,
  action,
  onClose,
  children,
}: {
  title: string;
  description?: ReactNode;
  /** Whether there is something to lose. */
  typed: boolean;
  /** Whether nothing was sent yet: then it can be called off. */
  filling: boolean;
  /** Whether there are other buttons now than those that sent it: the second click of two was meant for these. */
  isOver: boolean;
  /** What stands above the buttons. */
  notice?: ReactNode;
  action: ReactNode;
  onClose: () => void;
  children: ReactNode;
}) {
  const t = useTranslations("settings.change");
  const common = useTranslations("common.dialog");
  const [asking, setAsking] = useState(false);
  const settled = useSettled(isOver ? "over" : "form");
  const close = () => (typed && filling ? setAsking(true) : onClose());
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : close())}
      title={title}
      description={description}
      wide
      holdsInput
      footer={
        <>
          <div className="basis-full empty:hidden">{notice}</div>
          <div inert={!settled} className="contents">
            <Button onClick={close}>{common(filling ? "cancel" : "close")}</Button>
            {action}
          </div>
        </>
      }
    >
      {children}
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={t("discard")}
        description={t("notSent")}
        cancel={t("keep")}
        confirm={t("discardConfirm")}
        onConfirm={onClose}
        danger={false}
      />
    </Dialog>
  );
}
