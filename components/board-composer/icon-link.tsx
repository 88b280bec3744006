import Link from "next/link";
import type { ReactNode } from "react";

/** A link that is only an icon; `label` is its name and its tooltip. */
export function IconLink({
  href,
  label,
  newTab = false,
  children,
}: {
  href: string;
  label: string;
  newTab?: boolean;
  children: ReactNode;
}) {
  return (
    <Link
      href={href}
      prefetch={false}
      target={newTab ? "_blank" : undefined}
      aria-label={label}
      title={label}
      className="inline-flex size-9 shrink-0 items-center justify-center rounded-control text-muted hover:bg-raised hover:text-text [&>svg]:size-4.5"
    >
      {children}
    </Link>
  );
}
