export type Encoding = "utf-8" | "utf-16" | "latin-1";
export type TextFile = { readonly name: string; readonly text: string; readonly encoding: Encoding };

/** More than any list of numbers; a browser's tab can hold it. */
export const maxFileBytes = 60_000_000;

/** Why a file was not read. `not_text`: a spreadsheet as it is kept, a picture. */
export type FileProblem = "empty" | "too_large" | "not_text" | "unreadable";

/** Reads a file as text, whatever it was written in. */
export async function readTextFile(file: File): Promise<TextFile | FileProblem> {
  if (file.size === 0) return "empty";
  if (file.size > maxFileBytes) return "too_large";
  try {
    const read = decodeText(new Uint8Array(await file.arrayBuffer()));
    return read === null ? "not_text" : { name: file.name, ...read };
  } catch {
    return "unreadable";
  }
}

/**
 * Bytes as text. What is no UTF-8 is taken for Latin-1, in which every byte is a letter, as the spreadsheets of Windows
 * write it.
 * @returns null for what is no text
 */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } | null {
  const wide = wideMark(bytes);
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), encoding: "utf-16" };
  if (bytes.includes(0)) return null;
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "latin-1" };
  }
}

function wideMark([first, second]: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}
