"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { startTransition, useOptimistic, useState } from "react";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import { type Locale, localeNames, locales } from "@/lib/i18n/locales";
import { saveLocale, saveShortcuts, saveTheme } from "./save-preference";
import type { Theme } from "./theme";

const icons = { system: <Monitor aria-hidden />, dark: <Moon aria-hidden />, light: <Sun aria-hidden /> };

/**
 * Language, theme and the search shortcut of this browser. A choice shows at once; if it cannot be kept, it says so.
 * @param shortcuts left out where there is nothing to search
 */
export function Preferences({ theme, shortcuts }: { theme: Theme; shortcuts?: boolean }) {
  const t = useTranslations("common");
  const locale = useLocale();
  const [shownTheme, showTheme] = useOptimistic(theme);
  const [shownLocale, showLocale] = useOptimistic(locale);
  const [shownShortcuts, showShortcuts] = useOptimistic(shortcuts);
  const [failed, setFailed] = useState(false);

  function change(show: () => void, save: () => Promise<void>, undo?: () => void) {
    startTransition(async () => {
      show();
      setFailed(false);
      try {
        await save();
      } catch {
        undo?.();
        startTransition(() => setFailed(true));
      }
    });
  }

  function chooseTheme(chosen: Theme) {
    const root = document.documentElement;
    root.dataset.theme = chosen;
    change(
      () => showTheme(chosen),
      () => saveTheme(chosen),
      () => {
        root.dataset.theme = theme;
      },
    );
  }

  function chooseShortcuts(on: boolean) {
    const root = document.documentElement;
    root.dataset.shortcuts = on ? "on" : "off";
    change(
      () => showShortcuts(on),
      () => saveShortcuts(on),
      () => {
        root.dataset.shortcuts = shortcuts ? "on" : "off";
      },
    );
  }

  return (
    <section aria-label={t("shell.preferences")} className="flex flex-col gap-2.5">
      <SegmentedControl
        label={t("theme.label")}
        value={shownTheme}
        onChange={chooseTheme}
        options={(["system", "light", "dark"] as const).map((value) => ({
          value,
          label: t(`theme.${value}`),
          icon: icons[value],
          iconOnly: true,
        }))}
        className="w-full *:flex-1"
      />
      <Select<Locale>
        label={t("language.label")}
        hideLabel
        value={shownLocale}
        onChange={(chosen) =>
          change(
            () => showLocale(chosen),
            () => saveLocale(chosen),
          )
        }
        options={locales.map((value) => ({ value, label: localeNames[value], lang: value }))}
      />
      {shownShortcuts === undefined ? null : (
        <label className="flex min-h-6 cursor-pointer items-center gap-2 text-xs text-muted">
          <input
            type="checkbox"
            checked={shownShortcuts}
            onChange={(event) => chooseShortcuts(event.target.checked)}
            className="size-4 accent-(--accent)"
          />
          {t("shortcuts.label")}
        </label>
      )}
      <p role="status" className="text-xs text-muted empty:hidden">
        {failed ? t("shell.notSaved") : ""}
      </p>
    </section>
  );
}
