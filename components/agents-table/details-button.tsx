"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { Popover } from "radix-ui";
import { useRef, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import type { AgentView } from "./agent-view";
import { Memberships } from "./memberships";

/** Opens what an agent is in each of its campaigns. The panel is made when it opens: a screen has forty such buttons. */
export function DetailsButton({ view, reachable }: { view: AgentView; reachable: boolean }) {
  const t = useTranslations("agents.table");
  const button = useRef<HTMLButtonElement>(null);
  const anchor = useRef({
    getBoundingClientRect: () => button.current?.getBoundingClientRect() ?? new DOMRect(),
  });
  const [open, setOpen] = useState(false);
  const label = t("details.of", { name: view.title });
  return (
    <>
      <IconButton
        ref={button}
        label={label}
        tabIndex={reachable ? 0 : -1}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="size-8!"
      >
        <ChevronDown aria-hidden />
      </IconButton>
      {open ? (
        <Popover.Root open onOpenChange={setOpen}>
          <Popover.Anchor virtualRef={anchor} />
          <Popover.Portal>
            <Popover.Content
              aria-label={label}
              align="end"
              sideOffset={6}
              collisionPadding={12}
              onCloseAutoFocus={(event) => {
                event.preventDefault();
                button.current?.focus();
              }}
              onInteractOutside={(event) => {
                // The button closes by itself; closed here first, its click would open again.
                if (event.target instanceof Node && button.current?.contains(event.target))
                  event.preventDefault();
              }}
              className="z-50 max-h-(--radix-popover-content-available-height) max-w-[min(42rem,calc(100vw-1.5rem))] overflow-auto rounded-card border border-edge bg-surface p-4 text-sm text-text shadow-float"
            >
              <Memberships view={view} />
            </Popover.Content>
          </Popover.Portal>
        </Popover.Root>
      ) : null}
    </>
  );
}
