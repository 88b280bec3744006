import type { z } from "zod";
import { signInAnswer } from "@/lib/contracts/accounts";
import { type ApiErrorCode, apiErrorAnswer } from "@/lib/contracts/actions";

/** A password takes a moment to check, on purpose. */
const answerWithinMs = 20_000;

/** What became of something sent. `unanswered`: nobody knows. */
export type Reply =
  | { readonly kind: "done"; readonly body: unknown }
  | {
      readonly kind: "refused";
      readonly status: number;
      readonly code: ApiErrorCode | null;
      readonly field: string | null;
      /** When it may be tried again, where the answer says so. */
      readonly waitSeconds: number | null;
    }
  | { readonly kind: "unanswered" };

/** Sends a change to a route of Vigía's own. Throws nothing: what cannot be understood counts as unanswered. */
export async function send(method: "POST" | "PUT", path: string, input?: unknown): Promise<Reply> {
  try {
    const response = await fetch(path, {
      method,
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify(input ?? {}),
      signal: AbortSignal.timeout(answerWithinMs),
    });
    const body: unknown = await response.json().catch(() => null);
    return response.ok ? { kind: "done", body } : refusal(response, apiErrorAnswer.safeParse(body));
  } catch {
    return { kind: "unanswered" };
  }
}

function refusal(response: Response, answer: z.ZodSafeParseResult<z.infer<typeof apiErrorAnswer>>): Reply {
  const error = answer.data?.error;
  const wait = Number(response.headers.get("retry-after") ?? Number.NaN);
  return {
    kind: "refused",
    status: response.status,
    code: error?.code ?? null,
    field: error?.field ?? null,
    waitSeconds: Number.isFinite(wait) ? Math.max(1, Math.ceil(wait)) : null,
  };
}

/** Why nobody was signed in. `wrong` does not say which of the two, or whether there is such an account. */
export const signInProblems = ["wrong", "limited", "origin", "unavailable", "unanswered"] as const;
export type SignInProblem = (typeof signInProblems)[number];

export type SignInResult =
  | { readonly kind: "signed_in"; readonly url: string }
  | { readonly kind: "not_signed_in"; readonly why: SignInProblem; readonly waitSeconds: number | null };

/** Signs in. `email` takes a user name too; `url` is the page that this person begins with. */
export async function signIn(email: string, password: string): Promise<SignInResult> {
  const reply = await send("POST", "/api/auth/sign-in/email", { email, password });
  return reply.kind === "done"
    ? { kind: "signed_in", url: signInAnswer.safeParse(reply.body).data?.url ?? "/" }
    : { kind: "not_signed_in", ...signInProblem(reply) };
}

/** Why an answer to signing in signed nobody in. */
export function signInProblem(reply: Exclude<Reply, { kind: "done" }>): {
  readonly why: SignInProblem;
  readonly waitSeconds: number | null;
} {
  return reply.kind === "refused"
    ? { why: problem(reply.status), waitSeconds: reply.waitSeconds }
    : { why: "unanswered", waitSeconds: null };
}

function problem(status: number): SignInProblem {
  if (status === 429) return "limited";
  if (status === 403) return "origin";
  return status < 500 ? "wrong" : "unavailable";
}

/** The page of ours that an address from outside names; null for anything that leads elsewhere. */
export function ownPage(address: string | undefined): string | null {
  if (address === undefined || !address.startsWith("/") || !URL.canParse(address, "http://here")) return null;
  // Browsers read `/\evil.example` and `/<tab>/evil.example` as another host, and so does this.
  const { origin, pathname, search, hash } = new URL(address, "http://here");
  // `/.//evil.example` is a page here, but what is left of it without its dot is not.
  return origin === "http://here" && !pathname.startsWith("//") ? `${pathname}${search}${hash}` : null;
}
