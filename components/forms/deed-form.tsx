"use client";

import { useTranslations } from "next-intl";
import type { ReactNode, SyntheticEvent } from "react";
import { Button } from "@/components/ui/button";
import { DeedNotice } from "./deed-notice";
import type { DeedState } from "./use-deed";

/** A form that does one thing on the platform. */
export function DeedForm({
  label,
  submit,
  state,
  done,
  action,
  onSubmit,
  children,
}: {
  label: string;
  submit: string;
  state: DeedState;
  done: string;
  action?: ReactNode;
  onSubmit: (event: SyntheticEvent) => Promise<void>;
  children: ReactNode;
}) {
  const t = useTranslations("dialer.deed");
  const sending = state.step === "sending";
  return (
    <form
      noValidate
      aria-label={label}
      onSubmit={(event) => void onSubmit(event)}
      className="flex max-w-2xl flex-col gap-4"
    >
      {children}
      <div>
        <Button type="submit" look="primary" aria-busy={sending}>
          {sending ? t("sending") : state.step === "unanswered" ? t("again") : submit}
        </Button>
      </div>
      {/* Below the button, which so stays under a pointer that presses twice. */}
      <DeedNotice state={state} done={done} action={action} />
    </form>
  );
}
