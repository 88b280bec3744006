import { parseDuration } from "./duration";
import type { Note } from "./unreadable";

/** As long as our own API takes a campaign or a location; a longer one could be shown but not acted on. */
const maxIdentityLength = 200;
const maxTextLength = 300;

const numeral = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/;
const loneSurrogate = /\p{Surrogate}/u;
const loneSurrogates = /\p{Surrogate}/gu;
/** In seconds; later years have no plain ISO form, and milliseconds sent by mistake land beyond it. */
const lastEpochSecond = Date.UTC(9999, 11, 31, 23, 59, 59) / 1000;

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * One entry of an answer, read field by field. Each reader gives the value, or null: silently when the key is
 * absent (the platform leaves null fields out), noted when it is there and cannot be read.
 */
export class WireRow {
  constructor(
    private readonly fields: Record<string, unknown>,
    private readonly kind: "queue" | "campaign" | "agent" | "entry" | "recording",
    private readonly note: Note,
  ) {}

  /** The same row, once it is known whose it is: what cannot be read from here on is that campaign's. */
  ofCampaign(campaign: string): WireRow {
    return new WireRow(this.fields, this.kind, (kind, value) => this.note(kind, value, campaign));
  }

  has(key: string): boolean {
    const value = this.fields[key];
    return value !== undefined && value !== null;
  }

  /** A finite number, written as a number or as a string. */
  number(key: string): number | null {
    return this.read(key, toNumber);
  }

  integer(key: string): number | null {
    return this.read(key, (value) =>
      inRange(toNumber(value), Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, true),
    );
  }

  /** A number of things or of seconds: never negative. */
  count(key: string): number | null {
    return this.read(key, (value) => inRange(toNumber(value), 0, Number.MAX_SAFE_INTEGER));
  }

  percent(key: string): number | null {
    return this.read(key, (value) => inRange(toNumber(value), 0, 100));
  }

  /** `true`, `"true"`, 1 and `"1"`, and their opposites. */
  flag(key: string): boolean | null {
    return this.read(key, toFlag);
  }

  /** Text for people: cut when enormous; null when blank. */
  text(key: string): string | null {
    const text = this.read(key, (value) => (typeof value === "string" ? value : null));
    return text === null || text.trim() === "" ? null : cut(text);
  }

  /** Text that newer or older servers write as a number: a phone, an id. */
  label(key: string): string | null {
    const label = this.read(key, (value) =>
      typeof value === "string" ? value : typeof value === "number" ? String(value) : null,
    );
    return label === null || label.trim() === "" ? null : cut(label);
  }

  /** Text that names something and is sent back as it came: never cut or mended, so unreadable when blank or too long. */
  identity(key: string): string | null {
    return this.read(key, toIdentity);
  }

  /** Whole seconds of `HH:MM:SS`. */
  duration(key: string): number | null {
    return this.read(key, (value) => (typeof value === "string" ? parseDuration(value) : null));
  }

  /** ISO 8601 UTC of epoch seconds; null when 0, which means never. */
  epoch(key: string): string | null {
    const seconds = this.read(key, (value) => inRange(toNumber(value), 0, lastEpochSecond));
    return seconds === null || seconds === 0 ? null : new Date(Math.floor(seconds) * 1000).toISOString();
  }

  /** ISO 8601 UTC of one of the platform's dates; null when blank. */
  date(key: string, readDate: (text: string) => string | null): string | null {
    return this.text(key) === null ? null : this.read(key, (value) => readDate(String(value)));
  }

  private read<T>(key: string, decode: (value: unknown) => T | null): T | null {
    const value = this.fields[key];
    if (value === undefined || value === null) return null;
    const decoded = decode(value);
    if (decoded === null) this.note(`${this.kind}.${key}`, value);
    return decoded;
  }
}

function toNumber(value: unknown): number | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "string") return null;
  const text = value.trim();
  if (!numeral.test(text)) return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
}

function inRange(number: number | null, low: number, high: number, whole = false): number | null {
  if (number === null || number < low || number > high) return null;
  return whole && !Number.isInteger(number) ? null : number;
}

function toFlag(value: unknown): boolean | null {
  if (typeof value === "boolean") return value;
  const text = typeof value === "string" ? value.trim().toLowerCase() : value;
  if (text === 1 || text === "1" || text === "true") return true;
  return text === 0 || text === "0" || text === "false" ? false : null;
}

function toIdentity(value: unknown): string | null {
  if (typeof value !== "string" || value.trim() === "" || value.length > maxIdentityLength) return null;
  // Half a letter has no UTF-8: the name could not be sent back.
  return loneSurrogate.test(value) ? null : value;
}

function cut(text: string): string {
  const short = text.length > maxTextLength ? `${text.slice(0, maxTextLength - 1)}…` : text;
  // A cut through a letter, or a letter that came in half, would make encodeURIComponent throw in a page.
  return short.replace(loneSurrogates, "\u{FFFD}");
}
