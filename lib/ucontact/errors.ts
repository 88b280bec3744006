import type { DispositionField } from "@/lib/contracts/dispositions";
import type { SourceErrorCode } from "@/lib/contracts/live";

/**
 * Why a call to the platform gave nothing. Messages are for people: they never carry credentials, tokens, form
 * fields, the platform's address or its words.
 */
export abstract class PlatformError extends Error {
  /** Written out in each class: a bundler shortens the classes' own names. */
  abstract override readonly name: string;
  abstract readonly code: SourceErrorCode;
}

/** No connection, or it broke before the whole answer was here. `reason`: the system's code, such as ECONNREFUSED. */
export class PlatformUnreachable extends PlatformError {
  override readonly name = "PlatformUnreachable";
  readonly code = "platform_unreachable";

  constructor(readonly reason: string | null = null) {
    super(`The platform cannot be reached${reason === null ? "" : ` (${reason})`}.`);
  }
}

/** The time limit passed before the whole answer was here. */
export class PlatformTimeout extends PlatformError {
  override readonly name = "PlatformTimeout";
  readonly code = "platform_timeout";

  constructor(readonly limitMs: number) {
    super(`The platform did not answer within ${limitMs / 1000} s.`);
  }
}

/** An HTTP status that is no success: 4xx, 5xx, or a redirect, which is not followed. */
export class PlatformHttpError extends PlatformError {
  override readonly name = "PlatformHttpError";
  readonly code = "platform_error";
  /** Private, so that no log writes it out. */
  readonly #said: string;

  constructor(
    readonly status: number,
    said = "",
  ) {
    super(
      status < 400
        ? `The platform answered with a redirect (HTTP ${status}); is UCONTACT_URL right?`
        : `The platform answered with an error (HTTP ${status}).`,
    );
    this.#said = said;
  }

  /** What a 400 says, as it came; empty with any other status. */
  said(): string {
    return this.#said;
  }
}

/** Log-in refused, or a token refused that cannot be replaced. */
export class PlatformUnauthorized extends PlatformError {
  override readonly name = "PlatformUnauthorized";
  readonly code = "platform_unauthorized";
}

/** HTTP 200 with the body `0`: understood and refused. */
export class PlatformRefused extends PlatformError {
  override readonly name: string = "PlatformRefused";
  readonly code = "platform_refused";

  constructor(message = "The platform refused the request.") {
    super(message);
  }
}

/** A disposition that the platform refuses and says why, of which field where that is known. */
export class DispositionRefused extends PlatformRefused {
  override readonly name = "DispositionRefused";
  /** Private, so that no log writes it out. */
  readonly #said: string;

  constructor(
    readonly field: DispositionField | null,
    said: string,
  ) {
    super("The platform refused the disposition.");
    this.#said = said;
  }

  /** The platform's own words: one line, 300 characters at most, no markup. */
  said(): string {
    return this.#said;
  }
}

/** An answer that is not what the call answers with: HTML, half a JSON, nothing at all. */
export class PlatformUnintelligible extends PlatformError {
  override readonly name = "PlatformUnintelligible";
  readonly code = "platform_unintelligible";
}
