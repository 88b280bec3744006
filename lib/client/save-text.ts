/** Lets the reader keep a text as a file. In parts, since a text of many megabytes need not be joined. */
export function saveText(filename: string, parts: readonly string[], type = "text/csv;charset=utf-8"): void {
  const address = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = filename;
  link.click();
  // Some browsers begin to read only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
