"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useLayoutEffect } from "react";
import { useFreshness } from "./freshness-scope";

/** The browser's tab says how many campaigns need action, or that this is not known; null: not yet. */
export function TabTitle({ title, acting }: { title: string; acting: number | null }) {
  const t = useTranslations("common");
  const format = useFormatter();
  const state = useFreshness();
  const doubt = state === "stale" || state === "lost" ? t(`freshness.${state}`) : null;
  const prefix = acting === null ? null : (doubt ?? (acting > 0 ? format.number(acting) : null));
  // As the browser hands it back: what differed from that would be written for ever.
  const full = inOneLine(`${prefix === null ? "" : `(${prefix}) `}${title} · ${t("product")}`);

  useLayoutEffect(() => {
    let theirs = document.title;
    function keep() {
      if (document.title === full) return;
      theirs = document.title;
      document.title = full;
    }
    keep();
    // Next writes the page's own title when it likes: after this, too.
    const observer = new MutationObserver(keep);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => {
      observer.disconnect();
      if (document.title === full) document.title = theirs;
    };
  }, [full]);

  return null;
}

/** A title as `document.title` reads it: white space of HTML collapsed (the standard's "strip and collapse"). */
export function inOneLine(title: string): string {
  return title.replace(/[\t\n\f\r ]+/g, " ").replace(/^ | $/g, "");
}
