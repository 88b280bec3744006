"use client";

import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import { TextField } from "@/components/ui/text-field";

/** A password, which its owner may look at. */
export function PasswordField(props: Omit<ComponentProps<typeof TextField>, "type" | "after">) {
  const t = useTranslations("entrance.password");
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  const label = t(shown ? "hide" : "show");
  return (
    <TextField
      {...props}
      type={shown ? "text" : "password"}
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      after={
        <button
          type="button"
          onClick={() => setShown(!shown)}
          aria-label={label}
          title={label}
          className="absolute top-1/2 right-1 flex size-8 -translate-y-1/2 items-center justify-center rounded-md text-muted hover:bg-raised hover:text-text"
        >
          <Icon aria-hidden className="size-4.5" />
        </button>
      }
    />
  );
}
