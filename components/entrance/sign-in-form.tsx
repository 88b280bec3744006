"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { ownPage, type SignInProblem, signIn } from "@/lib/client/entrance";
import { spelled } from "@/lib/i18n/duration";
import { PasswordField } from "./password-field";
import { Problem } from "./problem";

type Trouble = { readonly why: SignInProblem; readonly waitSeconds: number | null };

/**
 * A form that works as served, before any script has run; with scripts it stays on the page when something is wrong.
 * Its fields are the browser's own, so that what was typed before the scripts came is kept.
 */
export function SignInForm({ next, why }: { next: string | null; why: SignInProblem | null }) {
  const t = useTranslations("entrance.signIn");
  const [trouble, setTrouble] = useState<Trouble | null>(why && { why, waitSeconds: null });
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const problem = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    // Nobody hears an alert that a page arrives with. Whoever is typing already is left alone.
    if (!form.current?.contains(document.activeElement)) problem.current?.focus();
  }, []);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const fields = new FormData(event.currentTarget);
    setBusy(true);
    setTrouble(null);
    const result = await signIn(String(fields.get("email")).trim(), String(fields.get("password")));
    if (result.kind === "signed_in") {
      // A whole new page: nothing of the one without a session is kept.
      window.location.assign(ownPage(next ?? undefined) ?? result.url);
      return;
    }
    setBusy(false);
    setTrouble(result);
    const password = form.current?.elements.namedItem("password");
    if (password instanceof HTMLInputElement) {
      password.focus();
      password.select();
    }
  }

  return (
    <form
      ref={form}
      method="post"
      action="/api/auth/sign-in/form"
      onSubmit={submit}
      aria-busy={busy}
      className="flex flex-col gap-4"
    >
      {trouble ? <Problem ref={problem}>{words(trouble)}</Problem> : null}
      <input type="hidden" name="next" value={next ?? ""} />
      <TextField
        roomy
        label={t("name")}
        name="email"
        type="text"
        autoComplete="username"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        maxLength={200}
        required
      />
      <PasswordField roomy label={t("password")} name="password" autoComplete="current-password" required />
      <Button type="submit" look="primary" aria-disabled={busy} className="mt-1 min-h-11 w-full">
        {t(busy ? "submitting" : "submit")}
      </Button>
    </form>
  );

  function words({ why, waitSeconds }: Trouble): string {
    if (why === "limited" && waitSeconds !== null)
      return t("problem.limitedFor", { wait: spelled(waitSeconds) });
    return t(`problem.${why}`);
  }
}
