"use client";

import { useEffect, useState } from "react";

const settleMs = 600;

/** False for a moment after the question changed: a click already on its way was meant for the one before. */
export function useSettled(question: string): boolean {
  const [settled, setSettled] = useState(question);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(question), settleMs);
    return () => clearTimeout(timer);
  }, [question]);
  return settled === question;
}
