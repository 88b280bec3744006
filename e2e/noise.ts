import type { BrowserContext } from "@playwright/test";

/** What browsers complain about: errors on the console (a breach of the CSP is one), and errors nobody caught. */
export class Noise {
  readonly #heard: string[] = [];
  readonly #expected: RegExp[] = [];

  /** Hears every page of this context. */
  listen(context: BrowserContext): void {
    context.on("console", (message) => {
      if (message.type() === "error") this.#heard.push(`${message.text()} (${message.location().url})`);
    });
    context.on("weberror", (error) => this.#heard.push(error.error().stack ?? String(error.error())));
  }

  /** Noise that belongs to this test: `noise.expect(/status of 409.*\/api\/agents\/hangup/)`. */
  expect(...patterns: RegExp[]): void {
    this.#expected.push(...patterns);
  }

  unexpected(): string[] {
    return this.#heard.filter((line) => !this.#expected.some((pattern) => pattern.test(line)));
  }
}
