import { isGuid } from "@/lib/domain/guid";
import { PlatformRefused, PlatformUnintelligible } from "./errors";
import { isObject } from "./wire";

/**
 * The JSON of an answer that should hold data.
 * Throws PlatformRefused on a bare `0`, PlatformUnintelligible on anything that is no JSON.
 */
export function parseAnswer(text: string): unknown {
  const body = text.trim();
  if (body === "") throw new PlatformUnintelligible("The platform's answer was empty.");
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw new PlatformUnintelligible(
      body.startsWith("<")
        ? "The platform answered with a page instead of data."
        : "The platform's answer is not whole, or no JSON.",
    );
  }
  if (isZero(value)) throw new PlatformRefused();
  return value;
}

/**
 * Checks the answer of a call that does something: `1` is done.
 * Throws PlatformRefused on `0`, PlatformUnintelligible on anything else.
 */
export function expectDone(text: string): void {
  const value = parseAnswer(text);
  if (!isOne(value)) throw neither();
}

/**
 * Checks the answer of a call that is done with `1` on one server, and with `{"Result":"ok"}` on another.
 * Throws as `expectDone` does.
 * @returns what else the object says
 */
export function expectResult(text: string): Readonly<Record<string, unknown>> {
  const value = parseAnswer(text);
  if (isOne(value)) return {};
  if (isObject(value) && typeof value.Result === "string" && value.Result.toLowerCase() === "ok")
    return value;
  throw neither();
}

/** Checks the answer of a call that is only begun: nothing, or what `expectDone` takes. */
export function expectBegun(text: string): void {
  if (text.trim() !== "") expectDone(text);
}

/**
 * The guid of an answer, bare or as a JSON string.
 * Throws PlatformRefused on `0`, PlatformUnintelligible on anything else.
 */
export function expectGuid(text: string): string {
  const guid = text.trim().replace(/^"(.*)"$/, "$1");
  if (isGuid(guid)) return guid;
  if (isZero(guid)) throw new PlatformRefused();
  throw new PlatformUnintelligible("The platform's answer is no call's id.");
}

function isOne(value: unknown): boolean {
  return value === 1 || value === "1";
}

function neither(): PlatformUnintelligible {
  return new PlatformUnintelligible("The platform's answer says neither done nor refused.");
}

/** The platform's refusal, bare or quoted. */
export function isZero(value: unknown): boolean {
  return value === 0 || value === "0";
}
