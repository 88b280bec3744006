import { LiveError } from "@/lib/client/live";
import type { Role } from "@/lib/domain/access";

/** The session is over: whoever has the screen now may be anybody. */
export function isSessionOver(error: unknown): boolean {
  return error instanceof LiveError && error.code === "not_signed_in";
}

/** What was seen before must not be seen any more. */
export function isBarred(error: unknown): boolean {
  return isSessionOver(error) || (error instanceof LiveError && error.code === "not_allowed");
}

/** Where one gets in again: a TV by a new pass, a person by signing in, told why, and from there back to where they were. */
export function entrance(role: Role | "wall", path: string): string {
  return role === "wall" ? "/tv" : `/sign-in?${new URLSearchParams({ next: path, ended: "1" })}`;
}

/** The same page again, for one that somebody signs in on; why they are to, where they did not leave themselves. */
export function samePage(href: string, why: "ended" | "left"): string {
  const page = new URL(href);
  if (why === "ended") page.searchParams.set("ended", "1");
  else page.searchParams.delete("ended");
  return page.href;
}
