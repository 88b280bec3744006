"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button, buttonClass } from "@/components/ui/button";
import { type Reply, send } from "@/lib/client/entrance";
import { resetPasswordInput } from "@/lib/contracts/accounts";
import { PasswordField } from "./password-field";
import { Problem } from "./problem";
import { useReplyWords } from "./use-reply-words";

const passwordInput = resetPasswordInput.pick({ password: true });

/** A new password by a one-time link; who follows a link twice is told that it was used. */
export function ChoosePasswordForm({ token }: { token: string | null }) {
  const t = useTranslations("entrance.choose");
  const words = useReplyWords();
  const [usedUp, setUsedUp] = useState(token === null);
  const { register, handleSubmit, setError, formState } = useForm<{ password: string }>({
    resolver: zodResolver(passwordInput),
  });
  const { errors, isSubmitting } = formState;

  async function submit({ password }: { password: string }) {
    const reply = await send("POST", "/api/auth/reset-password", { token, password });
    if (reply.kind === "done") return window.location.assign("/sign-in?chosen=1");
    if (isAboutLink(reply)) return setUsedUp(true);
    if (reply.kind === "refused" && reply.field === "password")
      return setError("password", {}, { shouldFocus: true });
    setError("root", { message: words(reply) });
  }

  if (usedUp)
    return (
      <>
        <Problem>{t("usedUp")}</Problem>
        <p className="text-sm text-pretty text-muted">{t("askAgain")}</p>
        {/* A whole new page: whoever signs in there must not come back to a used link. */}
        <a href="/sign-in" className={buttonClass("secondary")}>
          {t("toSignIn")}
        </a>
      </>
    );

  return (
    <form
      method="post"
      noValidate
      onSubmit={handleSubmit(submit)}
      aria-busy={isSubmitting}
      className="flex flex-col gap-4"
    >
      {errors.root?.message ? <Problem>{errors.root.message}</Problem> : null}
      <PasswordField
        roomy
        {...register("password")}
        label={t("password")}
        hint={t("passwordHint")}
        error={errors.password ? t("tooShort") : undefined}
        autoComplete="new-password"
        required
      />
      <Button type="submit" look="primary" aria-disabled={isSubmitting} className="mt-1 min-h-11 w-full">
        {t(isSubmitting ? "submitting" : "submit")}
      </Button>
    </form>
  );
}

function isAboutLink(reply: Reply): boolean {
  if (reply.kind !== "refused" || reply.field === "password") return false;
  return reply.status === 404 || (reply.status === 400 && (reply.field === "token" || reply.code === null));
}
