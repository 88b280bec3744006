import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { encode, matches, takesGzip } from "./encoded";

test("bytes are compressed at most once", () => {
  const { plain, gzip } = encode({ waiting: 3 });
  expect(plain.toString()).toBe('{"waiting":3}');
  const zipped = gzip();
  expect(gunzipSync(zipped).toString()).toBe(plain.toString());
  expect(gzip()).toBe(zipped);
});

test("the etag is the body's: the same for the same bytes, weak, another for others", () => {
  expect(encode({ a: 1 }).etag).toBe(encode({ a: 1 }).etag);
  expect(encode({ a: 1 }).etag).not.toBe(encode({ a: 2 }).etag);
  expect(encode({ a: 1 }).etag).toMatch(/^W\/"[\w-]+"$/);
});

test.each([
  { header: null, matched: false },
  { header: 'W/"abc"', matched: true },
  { header: '"abc"', matched: true },
  { header: '"xyz", W/"abc" , "def"', matched: true },
  { header: "*", matched: true },
  { header: '"ab"', matched: false },
  { header: "abc", matched: false },
  { header: "", matched: false },
])("If-None-Match: $header names it: $matched", ({ header, matched }) => {
  expect(matches(header, 'W/"abc"')).toBe(matched);
});

test.each([
  { header: null, taken: false },
  { header: "", taken: false },
  { header: "gzip", taken: true },
  { header: "deflate, GZIP;q=0.5, br", taken: true },
  { header: "br", taken: false },
  { header: "*", taken: true },
  { header: "*;q=0", taken: false },
  { header: "gzip;q=0", taken: false },
  { header: "gzip; q=0.000, *", taken: false },
  { header: "gzip;q=1, *;q=0", taken: true },
  { header: "gzipped", taken: false },
])("Accept-Encoding: $header takes gzip: $taken", ({ header, taken }) => {
  expect(takesGzip(header)).toBe(taken);
});
