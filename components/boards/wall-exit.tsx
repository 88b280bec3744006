"use client";

import { ArrowLeft, Maximize, Minimize } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { buttonClass } from "@/components/ui/button";

const look = "min-h-11 gap-2.5 px-4 text-[max(1.25rem,15px)]";

/** For whoever comes to the wall with a mouse or a keyboard: out of it, or into real full screen. Out of sight until then. */
export function WallExit({ idle, isTv }: { idle: boolean; isTv: boolean }) {
  const t = useTranslations("board.exit");
  const full = useFullScreen();
  if (isTv && full === null) return null;
  return (
    <nav
      aria-label={t("label")}
      className={`fixed inset-x-0 bottom-[3.5rem] z-20 mx-auto flex w-fit gap-3 rounded-card border border-edge bg-raised p-3 shadow-float focus-within:opacity-100 ${idle ? "pointer-events-none opacity-0" : ""}`}
    >
      {/* A TV's pass opens nothing but its board. */}
      {isTv ? null : (
        <Link href="/" prefetch={false} className={`${buttonClass()} ${look}`}>
          <ArrowLeft aria-hidden className="size-[1.2em]" />
          {t("back")}
        </Link>
      )}
      {full === null ? null : (
        <button type="button" onClick={toggleFullScreen} className={`${buttonClass()} ${look}`}>
          {full ? (
            <Minimize aria-hidden className="size-[1.2em]" />
          ) : (
            <Maximize aria-hidden className="size-[1.2em]" />
          )}
          {full ? t("leaveFullScreen") : t("fullScreen")}
        </button>
      )}
    </nav>
  );
}

function toggleFullScreen(): void {
  const asked =
    document.fullscreenElement === null
      ? document.documentElement.requestFullscreen()
      : document.exitFullscreen();
  // A browser that says no stays as it is, in sight.
  asked.catch(() => {});
}

/** Whether the wall fills the screen; null where the browser cannot. The F key is the button's. */
function useFullScreen(): boolean | null {
  const [full, setFull] = useState<boolean | null>(null);
  useEffect(() => {
    if (!document.fullscreenEnabled) return;
    const notice = () => setFull(document.fullscreenElement !== null);
    const onKey = (event: KeyboardEvent) => {
      const modified = event.ctrlKey || event.metaKey || event.altKey;
      const off = document.documentElement.dataset.shortcuts === "off";
      if (event.key.toLowerCase() === "f" && !modified && !event.repeat && !off) toggleFullScreen();
    };
    notice();
    document.addEventListener("fullscreenchange", notice);
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("fullscreenchange", notice);
      document.removeEventListener("keydown", onKey);
    };
  }, []);
  return full;
}
