/** `+598 99`, written as one; `*97`, `1007`, and with dashes between, as the platform's own samples have it. */
const number = /^(?=.*\d)\+?[\d*#](?:-?[\d*#])*$/;

export const maxNumberLength = 32;

/** Whether a text can be dialled: a number of the public network, an extension, or a code. */
export function isPhoneNumber(text: string): boolean {
  return text.length <= maxNumberLength && number.test(text);
}
