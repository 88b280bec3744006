"use client";

import { Button } from "@/components/ui/button";

/** What goes on with its dialog closed, and tells its end. */
export function TaskNotice({
  of,
  title,
  text,
  button,
  onPress,
}: {
  /** What it is, and with whom. */
  of: string;
  title: string;
  text: string;
  button: string;
  onPress: () => void;
}) {
  return (
    <section
      aria-label={of}
      className="pointer-events-auto flex w-[min(100%,26rem)] flex-wrap items-center gap-3 rounded-card border border-edge bg-surface p-4 text-sm shadow-float"
    >
      <div role="status" className="min-w-0 flex-1 basis-56 wrap-anywhere">
        <p className="text-muted">{of}</p>
        <p className="font-semibold">{title}</p>
        <p className="text-pretty text-muted">{text}</p>
      </div>
      <Button size="sm" onClick={onPress}>
        {button}
      </Button>
    </section>
  );
}
