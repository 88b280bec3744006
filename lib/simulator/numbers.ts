/** What a number's owner does when it is dialled. Seconds. */
export type Fate =
  | { kind: "busy"; ring: number }
  | { kind: "no_answer"; ring: number }
  | { kind: "answers"; ring: number; talk: number };

/** Digits, as people write them: `12-345-678`, `+598 99 123 456`. */
export const isNumber = (text: string): boolean => /^\+?[0-9*#][0-9*# -]{0,31}$/.test(text);

/** The number without its decoration: two spellings of it are one. */
export const digitsOf = (text: string): string => text.replace(/[^0-9*#]/g, "");

/**
 * Known beforehand, so that a test can choose: numbers that end in 0000 are busy, those in 9999 never answer, the
 * others answer and talk for 30 seconds and as many more as their last two digits say.
 */
export function fateOf(number: string): Fate {
  const digits = digitsOf(number);
  if (digits.endsWith("0000")) return { kind: "busy", ring: 3 };
  if (digits.endsWith("9999")) return { kind: "no_answer", ring: 25 };
  return { kind: "answers", ring: 6, talk: 30 + (Number(digits.replace(/\D/g, "").slice(-2)) || 0) };
}
