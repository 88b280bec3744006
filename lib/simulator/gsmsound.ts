import { bitWriter } from "./bits";

/** GSM 06.10 full rate as it lies in a file: 33 bytes for 20 ms at 8 kHz. */
export const gsmFrame = { bytes: 33, milliseconds: 20 } as const;

/** A filter that changes nothing: each code's own middle, with its width in bits. */
const neutralFilter: readonly (readonly [code: number, bits: number])[] = [
  [32, 6],
  [32, 6],
  [20, 5],
  [11, 5],
  [8, 4],
  [5, 4],
  [3, 3],
  [2, 3],
];
const loud = 44;
const silent = 0;
/** A thirteen-pulse excitation in each of four 5 ms parts: half a wave up, half a wave down, as high as asked. */
const pulses = 13;

function frame(halfWave: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(gsmFrame.bytes);
  const write = bitWriter(bytes);
  write(0xd, 4);
  for (const [code, bits] of neutralFilter) write(code, bits);
  for (let part = 0; part < 4; part++) {
    write(40, 7); // pitch lag, of no weight
    write(0, 2); // no long-term gain
    write(0, 2); // the first grid
    write(halfWave > 0 ? loud : silent, 6);
    for (let pulse = 0; pulse < pulses; pulse++) {
      const up = halfWave > 0 && Math.floor(pulse / halfWave) % 2 === 0;
      write(halfWave > 0 ? (up ? 6 : 1) : 4, 3);
    }
  }
  return bytes;
}

/**
 * The same melody on a telephone line.
 * @param notes as for MP3: a higher line is a higher tone, a negative one a rest
 */
export function gsmSound(seconds: number, notes: readonly number[]): Uint8Array<ArrayBuffer> {
  const frames = Math.ceil((seconds * 1000) / gsmFrame.milliseconds);
  const sound = new Uint8Array(frames * gsmFrame.bytes);
  const framesPerNote = 24;
  for (let index = 0; index < frames; index++) {
    const note = notes[Math.floor(index / framesPerNote) % notes.length] ?? -1;
    const halfWave = note < 0 ? 0 : Math.max(1, Math.round(22 / note));
    sound.set(frame(halfWave), index * gsmFrame.bytes);
  }
  return sound;
}
