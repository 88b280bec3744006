import { headers } from "next/headers";
import type { ReactNode } from "react";
import { BootWatch } from "@/components/boards/boot-watch";
import "@/components/boards/wall.css";

/** A wall has no shell. What can fail stands in the page, where it is caught and the wall begins anew. */
export default async function BoardLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <>
      <BootWatch nonce={nonce} />
      {children}
    </>
  );
}
