import { PlatformRefused, PlatformUnintelligible } from "./errors";

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
  if (value !== 1 && value !== "1")
    throw new PlatformUnintelligible("The platform's answer says neither done nor refused.");
}

/** The platform's refusal, bare or quoted. */
export function isZero(value: unknown): boolean {
  return value === 0 || value === "0";
}
