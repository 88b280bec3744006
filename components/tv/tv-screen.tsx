"use client";

import { useSyncExternalStore } from "react";
import { useWakeLock } from "@/components/boards/use-wake-lock";
import { Logo } from "@/components/shell/logo";
import { isOwnAddress } from "./own-address";
import { Said, type Words } from "./said";
import { usePairing } from "./use-pairing";

const never = () => () => {};

/** A TV that has no pass yet. Nobody has chosen a language there, so it speaks all of them. */
export function TvScreen({ publicUrl, words }: { publicUrl: string; words: readonly Words[] }) {
  const own = useSyncExternalStore(
    never,
    () => isOwnAddress(window.location, publicUrl),
    () => null,
  );
  return (
    <main
      data-wall
      data-theme="dark"
      className="flex flex-col items-center justify-between gap-10 px-16 py-12 text-center max-[820px]:px-5"
    >
      <h1 className="flex items-center gap-5 text-[2.75rem]/[3.5rem] font-bold tracking-tight">
        <Logo className="size-[3.25rem]" />
        Vigía
      </h1>
      {own === null ? <Said words={words} id="asking" /> : null}
      {own === true ? <Pairing publicUrl={publicUrl} words={words} /> : null}
      {own === false ? (
        <>
          <Address>{new URL("/tv", publicUrl).href}</Address>
          <Said words={words} id="wrongAddress" />
        </>
      ) : null}
      <Asleep words={words} />
    </main>
  );
}

function Pairing({ publicUrl, words }: { publicUrl: string; words: readonly Words[] }) {
  const pairing = usePairing();
  if (pairing.step !== "code") return <Said words={words} id={pairing.step} />;
  return (
    <>
      {/* The whole code fits across the screen, upright ones and phones included. */}
      <p className="text-[min(15rem,13vw)] leading-none font-bold tracking-[0.04em] whitespace-nowrap">
        {pairing.code}
      </p>
      <Address>{`${new URL(publicUrl).host}/settings`}</Address>
      <Said words={words} id="enter" />
    </>
  );
}

function Address({ children }: { children: string }) {
  return (
    <p className="max-w-full text-[4rem]/[4.75rem] font-semibold tracking-tight break-words text-accent max-[820px]:text-[1.75rem]/9">
      {children}
    </p>
  );
}

/** A wall that will go dark by itself is better known of before it hangs. */
function Asleep({ words }: { words: readonly Words[] }) {
  const awake = useWakeLock();
  return (
    <div className="min-h-[2.5rem] text-[1.5rem]/[2.25rem] text-watch">
      {awake === "insecure" ? <Said words={words} id="insecure" small /> : null}
    </div>
  );
}
