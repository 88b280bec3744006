import { bitWriter } from "./bits";

/** MPEG-1 Layer III, 48 kHz, mono, 32 kbit/s: every frame has the same size and lasts 24 ms. */
export const mp3Frame = { bytes: 96, milliseconds: 24 } as const;

/** How loud: the quantiser's step, 2^((gain - 210) / 4) of full scale for the one line that sounds. */
const gain = 199;
const sideInfoBits = 17 * 8;

/**
 * One granule: everything silent but one of the 576 lines. Its bits are quadruples of the code "1111" for four
 * zeros (Huffman table B), then one with the line at its place and its sign.
 */
function granuleBits(line: number): number {
  return 4 * (Math.floor(line / 4) + 1) + 1;
}

function writeGranule(write: (value: number, bits: number) => void, line: number, negative: boolean): void {
  for (let quad = 0; quad < Math.floor(line / 4); quad++) write(0b1111, 4);
  write(0b1111 ^ (0b1000 >> (line % 4)), 4);
  write(negative ? 1 : 0, 1);
}

/** A steady tone turns by half a wave and a bit from granule to granule: these are the signs of it. */
const isNegative = (line: number, granule: number) =>
  Math.cos(Math.PI * (line + 0.5) * granule + Math.PI / 4) < 0;

function frame(line: number, index: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(mp3Frame.bytes);
  const write = bitWriter(bytes);
  write(0xfffb, 16); // sync, MPEG-1, Layer III, no checksum
  write(0x14, 8); // 32 kbit/s, 48 kHz, no padding
  write(0xc4, 8); // mono, original
  write(0, 9 + 5 + 4); // the bits begin here, private bits, nothing shared between granules
  for (let granule = 0; granule < 2; granule++) {
    write(line < 0 ? 0 : granuleBits(line), 12);
    write(0, 9); // no big values: all is in the quadruples
    write(gain, 8);
    write(0, 4 + 1); // no scale factors, an ordinary window
    write(0, 3 * 5 + 4 + 3); // tables and regions of the big values
    write(0, 1 + 1); // no pre-emphasis, fine scale
    write(1, 1); // table B
  }
  write(0, sideInfoBits - (9 + 5 + 4 + 2 * 59));
  if (line >= 0) {
    for (let granule = 0; granule < 2; granule++)
      writeGranule(write, line, isNegative(line, 2 * index + granule));
  }
  return bytes;
}

/**
 * A melody that a browser plays.
 * @param seconds of sound, rounded up to whole frames
 * @param notes lines of the spectrum, 41.7 Hz each; a negative one is a rest
 */
export function mp3Sound(seconds: number, notes: readonly number[]): Uint8Array<ArrayBuffer> {
  const frames = Math.ceil((seconds * 1000) / mp3Frame.milliseconds);
  const sound = new Uint8Array(frames * mp3Frame.bytes);
  const framesPerNote = 20;
  for (let index = 0; index < frames; index++) {
    const note = notes[Math.floor(index / framesPerNote) % notes.length] ?? -1;
    sound.set(frame(note, index), index * mp3Frame.bytes);
  }
  return sound;
}
