"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import { createPortal } from "react-dom";

const Stack = createContext<HTMLElement | null>(null);

/** One corner for all that goes on without a dialog, so that no notice lies upon another. */
export function NoticeStack({ children }: { children: ReactNode }) {
  const [element, setElement] = useState<HTMLElement | null>(null);
  return (
    <Stack value={element}>
      {children}
      <div
        ref={setElement}
        className="pointer-events-none fixed inset-x-0 bottom-0 z-30 flex flex-col items-end gap-2 p-4 empty:hidden"
      />
    </Stack>
  );
}

/** Puts notices there. Each takes the pointer by itself. */
export function InNoticeStack({ children }: { children: ReactNode }) {
  const element = useContext(Stack);
  return element === null ? null : createPortal(children, element);
}
