"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import type { z } from "zod";
import { Notice } from "@/components/entrance/notice";
import { PasswordField } from "@/components/entrance/password-field";
import { Problem } from "@/components/entrance/problem";
import { useReplyWords } from "@/components/entrance/use-reply-words";
import { Button } from "@/components/ui/button";
import { send } from "@/lib/client/entrance";
import { changePasswordInput } from "@/lib/contracts/accounts";

type Input = z.infer<typeof changePasswordInput>;

/** @param username for the browser, which keeps passwords by name */
export function PasswordForm({ username }: { username: string }) {
  const t = useTranslations("account.password");
  const words = useReplyWords();
  const { register, handleSubmit, setError, reset, formState } = useForm<Input>({
    resolver: zodResolver(changePasswordInput),
  });
  const { errors, isSubmitting } = formState;
  const [changed, setChanged] = useState(false);
  const problem = (field: keyof Input) => (errors[field] ? t(`problem.${field}`) : undefined);

  async function submit(input: Input) {
    const reply = await send("POST", "/api/account/password", input);
    if (reply.kind === "done") {
      reset({ current: "", password: "" });
      return setChanged(true);
    }
    if (reply.kind === "refused") {
      const field = changePasswordInput.keyof().safeParse(reply.field);
      if (field.success) return setError(field.data, {}, { shouldFocus: true });
    }
    setError("root", { message: words(reply) });
  }

  return (
    <form
      method="post"
      noValidate
      onSubmit={handleSubmit(submit)}
      onChange={() => setChanged(false)}
      aria-busy={isSubmitting}
      className="flex max-w-sm flex-col gap-4"
    >
      {errors.root?.message ? <Problem>{errors.root.message}</Problem> : null}
      {changed ? <Notice>{t("done")}</Notice> : null}
      <input type="text" autoComplete="username" value={username} readOnly hidden />
      <PasswordField
        {...register("current")}
        label={t("current")}
        error={problem("current")}
        autoComplete="current-password"
        required
      />
      <PasswordField
        {...register("password")}
        label={t("new")}
        hint={t("hint")}
        error={problem("password")}
        autoComplete="new-password"
        required
      />
      <Button type="submit" look="primary" aria-disabled={isSubmitting} className="self-start">
        {t(isSubmitting ? "submitting" : "submit")}
      </Button>
    </form>
  );
}
