import type { FieldErrors, FieldValues } from "react-hook-form";

/** What is wrong in a field that stands for several values: the first that is. */
export function firstMessage<Values extends FieldValues>(
  errors: FieldErrors<Values>,
  ...names: readonly string[]
): string | undefined {
  for (const name of names) {
    const message = messageIn(name.split(".").reduce(within, errors));
    if (message !== undefined) return message;
  }
  return undefined;
}

function within(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}

function messageIn(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const message: unknown = Reflect.get(error, "message");
  if (typeof message === "string") return message;
  for (const [key, inner] of Object.entries(error)) {
    // The field itself, for the focus.
    if (key === "ref") continue;
    const found = messageIn(inner);
    if (found !== undefined) return found;
  }
  return undefined;
}
