"use client";

import Link from "next/link";
import { Tooltip } from "radix-ui";
import { useState } from "react";
import { DirectionArrow } from "@/components/ui/direction-arrow";
import { directionOf, nameWithoutMark } from "@/lib/domain/campaign";

/** A link named after a campaign. Where that is not the platform's name, the latter is one focus or hover away. */
export function NamedLink({
  campaign,
  name,
  href,
  tabIndex,
  className,
  nameClassName,
}: {
  campaign: string;
  name: string;
  href: string;
  tabIndex?: number;
  className: string;
  nameClassName: string;
}) {
  const [open, setOpen] = useState(false);
  const renamed = name !== nameWithoutMark(campaign);
  const link = (text: React.ReactNode) => (
    <Link
      href={href}
      prefetch={false}
      tabIndex={tabIndex}
      title={renamed ? undefined : name}
      className={className}
      onFocus={(event) => setOpen(renamed && event.currentTarget.matches(":focus-visible"))}
      onBlur={() => setOpen(false)}
    >
      <DirectionArrow direction={directionOf(campaign)} className="size-[1em]" />
      {text}
    </Link>
  );
  if (!renamed) return link(<span className={nameClassName}>{name}</span>);
  return (
    <Tooltip.Provider delayDuration={200}>
      <Tooltip.Root open={open} onOpenChange={setOpen}>
        {link(
          <Tooltip.Trigger asChild>
            {/* Above what makes a whole card follow the link, or the pointer would never be on the name. */}
            <span className={`relative z-10 ${nameClassName}`}>{name}</span>
          </Tooltip.Trigger>,
        )}
        <Tooltip.Portal>
          <Tooltip.Content
            align="start"
            sideOffset={6}
            collisionPadding={12}
            className="z-50 max-w-72 rounded-control border border-edge bg-raised px-3 py-2 text-[0.8125rem] leading-snug font-normal text-text shadow-float [font-variant-ligatures:none]"
          >
            {/* In full: where it stands it may have had no room. */}
            <span className="block">{name}</span>
            <span className="block text-muted">{campaign}</span>
          </Tooltip.Content>
        </Tooltip.Portal>
      </Tooltip.Root>
    </Tooltip.Provider>
  );
}
