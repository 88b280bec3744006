"use client";

import { type ReactNode, useEffect } from "react";
import { reloadWhenThere } from "./reload";

const leastMs = 20_000;
const spreadMs = 10_000;

/** A TV whose board was removed has nobody to choose another there: it looks again and again whether it was given one. */
export function BoardMissing({ children }: { children: ReactNode }) {
  useEffect(() => reloadWhenThere({ firstMs: leastMs + Math.random() * spreadMs }), []);
  return children;
}
