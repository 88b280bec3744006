"use client";

import { useRef } from "react";

/** For a dialog's content: where it closes, the focus goes back to where it was, or to the page if that has gone. */
export function useReturnFocus() {
  const from = useRef<Element | null>(null);
  return {
    onOpenAutoFocus() {
      from.current = document.activeElement;
    },
    onCloseAutoFocus(event: Event) {
      event.preventDefault();
      const opener = from.current;
      const back = opener instanceof HTMLElement && opener.isConnected && opener !== document.body;
      (back ? opener : document.getElementById("main"))?.focus();
    },
  };
}
