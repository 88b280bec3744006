/** Writes numbers of so many bits one after the other, the highest bit first, as audio frames are laid out. */
export function bitWriter(bytes: Uint8Array): (value: number, bits: number) => void {
  let at = 0;
  return (value, bits) => {
    for (let bit = bits - 1; bit >= 0; bit--, at++) {
      if ((value >> bit) & 1) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (0x80 >> (at & 7));
    }
  };
}
