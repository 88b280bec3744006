"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { send } from "@/lib/client/entrance";
import { type SetupInput, setupInput } from "@/lib/contracts/accounts";
import { PasswordField } from "./password-field";
import { Problem } from "./problem";
import { useReplyWords } from "./use-reply-words";

/** The first administrator. `post`, or a press before the scripts came would put the password into the address. */
export function SetupForm() {
  const t = useTranslations("entrance.setup");
  const words = useReplyWords();
  const { register, handleSubmit, setError, formState } = useForm<SetupInput>({
    resolver: zodResolver(setupInput),
  });
  const { errors, isSubmitting } = formState;
  const problem = (field: keyof SetupInput) => (errors[field] ? t(`problem.${field}`) : undefined);

  async function submit(input: SetupInput) {
    const reply = await send("POST", "/api/setup", input);
    if (reply.kind === "done") return window.location.assign("/");
    if (reply.kind === "refused") {
      const field = setupInput.keyof().safeParse(reply.code === "not_allowed" ? "code" : reply.field);
      if (field.success) return setError(field.data, {}, { shouldFocus: true });
    }
    setError("root", { message: words(reply) });
  }

  return (
    <form
      method="post"
      noValidate
      onSubmit={handleSubmit(submit)}
      aria-busy={isSubmitting}
      className="flex flex-col gap-4"
    >
      {errors.root?.message ? <Problem>{errors.root.message}</Problem> : null}
      <TextField
        roomy
        {...register("code", { setValueAs: trimmed })}
        label={t("code")}
        hint={t("codeHint")}
        error={problem("code")}
        autoComplete="one-time-code"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        required
      />
      <TextField
        roomy
        {...register("name", { setValueAs: trimmed })}
        label={t("name")}
        error={problem("name")}
        autoComplete="name"
        required
      />
      <TextField
        roomy
        {...register("email", { setValueAs: trimmed })}
        label={t("email")}
        error={problem("email")}
        type="email"
        autoComplete="username"
        required
      />
      <PasswordField
        roomy
        {...register("password")}
        label={t("password")}
        hint={t("passwordHint")}
        error={problem("password")}
        autoComplete="new-password"
        required
      />
      <Button type="submit" look="primary" aria-disabled={isSubmitting} className="mt-1 min-h-11 w-full">
        {t(isSubmitting ? "submitting" : "submit")}
      </Button>
    </form>
  );
}

function trimmed(value: unknown): unknown {
  return typeof value === "string" ? value.trim() : value;
}
