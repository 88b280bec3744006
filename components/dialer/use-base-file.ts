"use client";

import { useEffect, useRef, useState } from "react";
import { type BaseReport, checkBaseFile, mendBaseFile } from "@/lib/client/base-file";
import { type FileProblem, readTextFile, type TextFile } from "@/lib/client/text-file";

export type BaseFileState =
  | { readonly step: "none" }
  | { readonly step: "reading"; readonly lines: number }
  | { readonly step: "failed"; readonly problem: FileProblem }
  | { readonly step: "read"; readonly file: TextFile; readonly report: BaseReport; readonly mended: boolean };

/** Reads a base in the browser, and checks each of its lines without freezing the page. The latest file wins. */
export function useBaseFile() {
  const [state, setState] = useState<BaseFileState>({ step: "none" });
  const reading = useRef<AbortController | null>(null);

  useEffect(() => () => reading.current?.abort(), []);

  /** @param prepare what is checked, once it is there */
  async function check(
    prepare: (signal: AbortSignal) => Promise<TextFile | FileProblem>,
    mended: boolean,
  ): Promise<void> {
    reading.current?.abort();
    const stop = new AbortController();
    reading.current = stop;
    setState({ step: "reading", lines: 0 });
    try {
      const file = await prepare(stop.signal);
      stop.signal.throwIfAborted();
      if (typeof file === "string") return setState({ step: "failed", problem: file });
      const onTurn = (lines: number) => setState({ step: "reading", lines });
      const report = await checkBaseFile(file.text, { onTurn, signal: stop.signal });
      setState({ step: "read", file, report, mended });
    } catch (error) {
      if (!stop.signal.aborted) throw error;
    }
  }

  return {
    state,
    read: (file: File) => check(() => readTextFile(file), false),
    /** Goes on with the copy in which is mended what needs no guess. */
    mend: (file: TextFile) =>
      check(async (signal) => ({ ...file, text: await mendBaseFile(file.text, { signal }) }), true),
    forget() {
      reading.current?.abort();
      setState({ step: "none" });
    },
  };
}
