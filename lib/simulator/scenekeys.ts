/** Throws a TypeError for a key that is not one of these: a misspelt scene must not pass for a set one. */
export function knownKeys(given: object, keys: readonly string[]): void {
  for (const key of Object.keys(given)) {
    if (!keys.includes(key)) throw new TypeError(`unknown: ${key} (known here: ${keys.join(", ")})`);
  }
}
