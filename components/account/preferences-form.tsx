"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Notice } from "@/components/entrance/notice";
import { Problem } from "@/components/entrance/problem";
import { useReplyWords } from "@/components/entrance/use-reply-words";
import { saveLocale } from "@/components/shell/save-preference";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { send } from "@/lib/client/entrance";
import { landings } from "@/lib/contracts/access";
import type { User } from "@/lib/contracts/accounts";
import { type Person, reach } from "@/lib/domain/access";
import { localeNames, locales } from "@/lib/i18n/locales";

const areas = { "/": "floor", "/agents": "agents", "/boards/floor": "floor" } as const;
const names = { "/": "floor", "/agents": "agents", "/boards/floor": "wallboard" } as const;

type State =
  | { readonly kind: "editing" | "saving" | "saved" }
  | { readonly kind: "failed"; readonly why: string };

/** Language and first page, kept with the account: they hold on every browser. */
export function PreferencesForm({
  person,
  user,
}: {
  person: Person;
  user: Pick<User, "language" | "landing">;
}) {
  const t = useTranslations("account.preferences");
  const tc = useTranslations("common");
  const words = useReplyWords();
  const locale = useLocale();
  const [language, setLanguage] = useState(user.language ?? locale);
  const [landing, setLanding] = useState(user.landing);
  const [state, setState] = useState<State>({ kind: "editing" });

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (state.kind === "saving") return;
    setState({ kind: "saving" });
    const reply = await send("PUT", "/api/account/preferences", { language, landing });
    if (reply.kind !== "done") return setState({ kind: "failed", why: words(reply) });
    setState({ kind: "saved" });
    // This browser speaks it at once; the others from the next time somebody signs in there.
    if (language !== locale) await saveLocale(language).catch(() => undefined);
  }

  return (
    <form
      method="post"
      onSubmit={submit}
      aria-busy={state.kind === "saving"}
      className="flex max-w-sm flex-col gap-4"
    >
      {state.kind === "failed" ? <Problem>{state.why}</Problem> : null}
      {state.kind === "saved" ? <Notice>{t("saved")}</Notice> : null}
      <SelectField
        label={tc("language.label")}
        value={language}
        onChange={({ target }) => {
          setLanguage(locales.find((each) => each === target.value) ?? language);
          setState({ kind: "editing" });
        }}
        options={locales.map((value) => ({ value, label: localeNames[value], lang: value }))}
      />
      <SelectField
        label={t("landing")}
        value={landing}
        onChange={({ target }) => {
          setLanding(landings.find((each) => each === target.value) ?? landing);
          setState({ kind: "editing" });
        }}
        options={landings
          .filter((page) => page === landing || reach(person, areas[page]) !== "none")
          .map((page) => ({ value: page, label: tc(`shell.${names[page]}`) }))}
      />
      <Button type="submit" look="primary" aria-disabled={state.kind === "saving"} className="self-start">
        {t(state.kind === "saving" ? "saving" : "save")}
      </Button>
    </form>
  );
}
