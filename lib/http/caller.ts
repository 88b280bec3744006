import { randomUUID } from "node:crypto";
import type { Caller } from "@/lib/actions/carry-out";
import { Refusal } from "@/lib/actions/refusal";
import type { Viewer } from "@/lib/domain/access";
import { type Actor, actorOf } from "@/lib/domain/actor";

/**
 * Who asks, from where, under which key.
 * @param keyed whether a key is needed; where it is not, a request without one gets one of its own
 * @throws Refusal `invalid_request` without a usable `Idempotency-Key`
 */
export function callerOf(request: Request, viewer: Viewer, keyed: boolean): Caller {
  return { actor: actorOf(viewer), address: addressOf(request), key: keyOf(request, keyed) };
}

/** Who asks for what needs no session, as one who asks for it once. */
export function newCaller(actor: Actor, address: string | null): Caller {
  return { actor, address, key: randomUUID() };
}

/** Where a request came from: the launcher writes this header itself, over whatever was sent. Null without the launcher. */
export function addressOf(request: Request): string | null {
  const address = process.env.NODE_ENV === "production" ? request.headers.get("x-vigia-address") : null;
  return address === "" ? null : address;
}

/** The request's `Idempotency-Key`: 1 to 200 visible characters. */
function keyOf(request: Request, keyed: boolean): string {
  const key = request.headers.get("idempotency-key");
  if (key === null && !keyed) return randomUUID();
  if (key !== null && /^[\x21-\x7e]{1,200}$/.test(key)) return key;
  const message = "Send an Idempotency-Key of 1 to 200 visible characters.";
  throw new Refusal("invalid_request", message, { field: "Idempotency-Key" });
}
