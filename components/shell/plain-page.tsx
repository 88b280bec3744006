import type { ReactNode } from "react";
import { Logo } from "./logo";

/** A page that has only something to say; inside the console, which has its own `main`, it is a part of that. */
export function PlainPage({
  title,
  children,
  note,
  actions,
  level = 1,
  inside = false,
}: {
  title: string;
  children: ReactNode;
  note?: string;
  actions?: ReactNode;
  level?: 1 | 2;
  inside?: boolean;
}) {
  const Heading = level === 1 ? "h1" : "h2";
  const Frame = inside ? "div" : "main";
  return (
    <Frame
      className={`mx-auto flex max-w-lg flex-col items-start gap-3 px-6 ${level === 1 ? "pt-[12dvh] pb-6" : "py-6"}`}
    >
      {level === 1 ? <Logo className="mb-2 size-9" /> : null}
      <Heading className="text-2xl font-semibold tracking-tight text-balance">{title}</Heading>
      <p className="text-base text-pretty text-muted">{children}</p>
      {note ? <p className="text-sm text-quiet">{note}</p> : null}
      {actions ? <div className="mt-3 flex flex-wrap gap-2">{actions}</div> : null}
    </Frame>
  );
}
