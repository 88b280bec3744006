"use client";

import { useRef } from "react";

/**
 * For a dialog's content: where it closes, the focus goes back to where it was, to what has the same name where that was
 * drawn anew, or to the page if it has gone.
 */
export function useReturnFocus() {
  const from = useRef<Element | null>(null);
  return {
    onOpenAutoFocus() {
      from.current = document.activeElement;
    },
    onCloseAutoFocus(event: Event) {
      event.preventDefault();
      const opener = from.current;
      const isOnPage = opener instanceof HTMLElement && opener !== document.body;
      const back = isOnPage && opener.isConnected ? opener : sameNamed(opener);
      (back ?? document.getElementById("main"))?.focus();
    },
  };
}

function sameNamed(gone: Element | null): HTMLElement | null {
  const name = gone?.getAttribute("aria-label") ?? null;
  return name === null ? null : document.querySelector<HTMLElement>(`[aria-label="${CSS.escape(name)}"]`);
}
