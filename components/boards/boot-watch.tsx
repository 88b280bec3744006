"use client";

import { useServerInsertedHTML } from "next/navigation";
import { useRef } from "react";
import { bootWatchScript } from "./boot-watch-script";

/** Puts the watch into the page as the server sends it; a browser that came from another page has running code already. */
export function BootWatch({ nonce }: { nonce: string | undefined }) {
  const isInserted = useRef(false);
  useServerInsertedHTML(() => {
    if (isInserted.current) return null;
    isInserted.current = true;
    return (
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours
      <script nonce={nonce} dangerouslySetInnerHTML={{ __html: bootWatchScript }} />
    );
  });
  return null;
}
