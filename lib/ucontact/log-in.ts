import { PlatformHttpError, PlatformUnauthorized, PlatformUnintelligible } from "./errors";
import { isZero } from "./parse-answer";
import type { Transport } from "./transport";
import { isObject } from "./wire";

export type Account = { readonly user: string; readonly password: string };

/** What older servers say of a call that they do not have. */
const missing: ReadonlySet<number> = new Set([404, 405, 501]);
/** The alphabet of every token that an Authorization header can carry (RFC 7235); a page or a sentence is none. */
const token68 = /^[A-Za-z0-9\-._~+/]{2,}=*$/;

/**
 * Logs in by `getUserToken`, or by `UserLogin` on a server that has only that.
 * @returns the token, to be sent as it came
 * Throws PlatformUnauthorized when refused, PlatformUnintelligible when the answer holds no token, and what `post` throws.
 */
export async function logIn({ user, password }: Account, post: Transport["post"]): Promise<string> {
  const fields = { user, password };
  const answer = await post({ path: "auth/getUserToken", fields, token: null });
  if (!missing.has(answer.status)) return tokenOf(answer.status, answer.text, (list) => list.at(-1));
  const older = await post({ path: "auth/UserLogin", fields, token: null });
  return tokenOf(older.status, older.text, (list) => list[2]);
}

function tokenOf(status: number, text: string, pick: (list: readonly unknown[]) => unknown): string {
  if (status === 401 || status === 403) throw refused();
  if (status < 200 || status >= 300) throw new PlatformHttpError(status);
  const said = tokenIn(jsonOrText(text.trim()), pick);
  if (isZero(said)) throw refused();
  if (typeof said !== "string" || !token68.test(said))
    throw new PlatformUnintelligible("The platform's answer to the log-in holds no token.");
  return said;
}

function tokenIn(value: unknown, pick: (list: readonly unknown[]) => unknown): unknown {
  if (Array.isArray(value)) return value.length === 1 ? value[0] : pick(value);
  return isObject(value) ? value.md5secret : value;
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function refused(): PlatformUnauthorized {
  return new PlatformUnauthorized(
    "The platform refuses the log-in: wrong user or password, or an account without the right.",
  );
}
