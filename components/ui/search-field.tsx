"use client";

import { Search, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, useRef } from "react";
import { useShortcuts } from "./use-shortcuts";

/** `/` brings the caret here from anywhere on the page, unless the shortcut is switched off; Escape empties it. */
export function SearchField({
  label,
  value,
  onChange,
  className = "",
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  className?: string;
}) {
  const t = useTranslations("common");
  const input = useRef<HTMLInputElement>(null);

  const keys = useMemo(
    () => ({
      "/": () => {
        input.current?.focus();
        input.current?.select();
      },
    }),
    [],
  );
  useShortcuts(keys);

  return (
    <div className={`relative ${className}`}>
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-quiet"
      />
      <input
        ref={input}
        type="search"
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={label}
        value={value}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || value === "") return;
          event.preventDefault();
          onChange("");
        }}
        className="h-9 w-full min-w-0 rounded-control border border-edge bg-surface pr-9 pl-8 text-sm text-text placeholder:text-quiet placeholder:opacity-100 [&::-webkit-search-cancel-button]:hidden"
      />
      {value === "" ? (
        <kbd
          aria-hidden
          className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 rounded border border-line px-1.5 font-sans text-xs text-quiet [[data-shortcuts=off]_&]:hidden"
        >
          /
        </kbd>
      ) : (
        <button
          type="button"
          aria-label={t("search.clear")}
          onClick={() => {
            onChange("");
            input.current?.focus();
          }}
          className="absolute top-1/2 right-1 flex size-7 -translate-y-1/2 items-center justify-center rounded text-muted hover:bg-raised hover:text-text"
        >
          <X aria-hidden className="size-4" />
        </button>
      )}
    </div>
  );
}
