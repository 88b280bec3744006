/** A name and its value, for the workflow and the forms. */
export type Variable = readonly [name: string, value: string];

const separators = /[:=]/;

/** Whether the dialer's list can carry this name or value: `:` and `=` stand between them, and nothing escapes them. */
export function isCarried(text: string): boolean {
  return !separators.test(text);
}

/** `var1=val1:var2=val2`. Names and values must be such as the list can carry. */
export function formatVariables(variables: Iterable<Variable>): string {
  return Array.from(variables, ([name, value]) => `${name}=${value}`).join(":");
}

/** The variables of `var1=val1:var2=val2`, in order; null when it is no such list, or names one twice. */
export function parseVariables(text: string): readonly Variable[] | null {
  if (text === "") return [];
  const variables = new Map<string, string>();
  for (const pair of text.split(":")) {
    const at = pair.indexOf("=");
    const name = pair.slice(0, at);
    const value = pair.slice(at + 1);
    if (at < 1 || value.includes("=") || variables.has(name)) return null;
    variables.set(name, value);
  }
  return [...variables];
}
