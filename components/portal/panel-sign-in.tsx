"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { PasswordField } from "@/components/entrance/password-field";
import { Problem } from "@/components/entrance/problem";
import { samePage } from "@/components/live/barred";
import { useSchemaForm } from "@/components/settings/use-schema-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { type PortalSignIn, signInToPanel } from "@/lib/client/portal/session";
import { signInInput } from "@/lib/contracts/accounts";
import { spelled } from "@/lib/i18n/duration";
import { useIssueWords } from "./use-issue-words";

type Trouble = Exclude<PortalSignIn, { kind: "signed_in" }>;

/** `post`, or a press before the scripts came would put the password into the address. */
export function PanelSignIn() {
  const t = useTranslations("entrance.signIn");
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const form = useSchemaForm(signInInput, { email: "", password: "" }, useIssueWords());
  const { errors, isSubmitting } = form.formState;

  const signIn = form.handleSubmit(async ({ email, password }) => {
    setTrouble(null);
    const result = await signInToPanel(email, password);
    if (result.kind === "signed_in") {
      // A whole new page: nothing of the one without a session is kept.
      window.location.replace(samePage(window.location.href, "left"));
      return;
    }
    setTrouble(result);
    form.setFocus("password", { shouldSelect: true });
  });

  return (
    <form
      method="post"
      noValidate
      onSubmit={(event) => void signIn(event)}
      aria-busy={isSubmitting}
      aria-label={t("title")}
      className="flex flex-col gap-4"
    >
      {trouble ? <Problem>{words(trouble)}</Problem> : null}
      <TextField
        roomy
        {...form.register("email", { setValueAs: (text: string) => text.trim() })}
        label={t("name")}
        error={errors.email?.message}
        autoComplete="username"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        required
      />
      <PasswordField
        roomy
        {...form.register("password")}
        label={t("password")}
        error={errors.password?.message}
        autoComplete="current-password"
        required
      />
      <Button type="submit" look="primary" aria-disabled={isSubmitting} className="mt-1 min-h-11 w-full">
        {t(isSubmitting ? "submitting" : "submit")}
      </Button>
    </form>
  );

  function words({ why, waitSeconds }: Trouble): string {
    if (why === "limited" && waitSeconds !== null)
      return t("problem.limitedFor", { wait: spelled(waitSeconds) });
    return t(`problem.${why}`);
  }
}
