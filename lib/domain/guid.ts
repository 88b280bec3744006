const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const day = /^\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;

/** Whether a text is the id of a call, and nothing besides: it becomes part of an address. */
export function isGuid(text: string): boolean {
  return guid.test(text);
}

/** Whether a text is a recordings' folder: a day as `yyyymmdd`. */
export function isFolder(text: string): boolean {
  return day.test(text);
}
