"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";

export type LeaveGuard = {
  readonly asking: boolean;
  readonly stay: () => void;
  /** Leaves, as was asked for. */
  readonly go: () => void;
  /** Leaves, at once where there is nothing to lose. */
  readonly leave: (how: () => void) => void;
  /** Lets everything pass from now on: what was typed is kept. */
  readonly open: () => void;
};

/** Keeps somebody from losing what they typed: by a link, by the browser's back, or by closing the page. */
export function useLeaveGuard(dirty: boolean): LeaveGuard {
  const router = useRouter();
  const [way, setWay] = useState<(() => void) | null>(null);
  const isOpen = useRef(false);

  useEffect(() => {
    if (!dirty) return;
    const stop = new AbortController();
    const { signal } = stop;
    // Closing and reloading: the browser asks in its own words.
    const onUnload = (event: BeforeUnloadEvent) => {
      if (!isOpen.current) event.preventDefault();
    };
    // Before Next sees it.
    const onClick = (event: MouseEvent) => {
      const href = pageOf(event);
      if (href === null || isOpen.current) return;
      event.preventDefault();
      event.stopPropagation();
      setWay(() => () => router.push(href));
    };
    // Where the browser has no such thing, its back goes back unasked.
    const { navigation } = window;
    const onNavigate = (event: NavigateEvent) => {
      if (event.navigationType !== "traverse" || !event.cancelable || isOpen.current) return;
      event.preventDefault();
      const { key } = event.destination;
      setWay(() => () => void navigation.traverseTo(key));
    };
    window.addEventListener("beforeunload", onUnload, { signal });
    window.addEventListener("click", onClick, { signal, capture: true });
    if (navigation) navigation.addEventListener("navigate", onNavigate, { signal });
    return () => stop.abort();
  }, [dirty, router]);

  return {
    asking: way !== null,
    stay: () => setWay(null),
    go() {
      isOpen.current = true;
      way?.();
      setWay(null);
    },
    leave: (how) => (dirty ? setWay(() => how) : how()),
    open() {
      isOpen.current = true;
    },
  };
}

/** The page that a click goes to in this tab; null where it goes nowhere else. */
function pageOf(event: MouseEvent): string | null {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement) || (link.target !== "" && link.target !== "_self")) return null;
  if (link.origin !== window.location.origin || link.pathname === window.location.pathname) return null;
  return link.pathname + link.search + link.hash;
}
