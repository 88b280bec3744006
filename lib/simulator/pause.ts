import type { Member } from "./model";
import type { World } from "./world";

/** Asterisk keeps 79 bytes of a reason, even if that cuts a letter in two. */
export function cutReason(reason: string): string {
  const bytes = new TextEncoder().encode(reason);
  return bytes.length <= 79 ? reason : new TextDecoder().decode(bytes.subarray(0, 79));
}

/** @param reason undefined = paused without any; the platform then leaves the key out */
export function setPause(world: World, member: Member, reason: string | undefined): void {
  member.paused = true;
  member.lastPause = Math.floor(world.now / 1000);
  const cut = reason === undefined ? undefined : cutReason(reason);
  member.pausedReason = member.agent.reasonForm === "brackets" && cut !== undefined ? `[${cut}]` : cut;
}

export function clearPause(member: Member): void {
  member.paused = false;
  member.pausedReason = member.agent.reasonForm === "brackets" ? "[]" : "";
}
