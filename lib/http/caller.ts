import type { Caller } from "@/lib/actions/carry-out";
import { Refusal } from "@/lib/actions/refusal";

/**
 * Who asks, from where, under which key. There are no accounts: it is whoever sits at this machine.
 * @throws Refusal `invalid_request` without a usable `Idempotency-Key`
 */
export function callerOf(request: Request): Caller {
  // The launcher writes this header itself, over whatever was sent; without the launcher nobody knows the address.
  const address = process.env.NODE_ENV === "production" ? request.headers.get("x-vigia-address") : null;
  return { actor: { kind: "system" }, address, key: idempotencyKey(request) };
}

/** The request's `Idempotency-Key`: 1 to 200 visible characters. */
function idempotencyKey(request: Request): string {
  const key = request.headers.get("idempotency-key") ?? "";
  if (/^[\x21-\x7e]{1,200}$/.test(key)) return key;
  const message = "Send an Idempotency-Key of 1 to 200 visible characters.";
  throw new Refusal("invalid_request", message, { field: "Idempotency-Key" });
}
