import { isRefusal } from "@/lib/actions/refusal";
import type { SignedIn } from "@/lib/auth/entrance";
import type { Limited } from "@/lib/auth/limits";
import { signInInput } from "@/lib/contracts/accounts";
import type { ApiErrorCode } from "@/lib/contracts/actions";
import type { Settings } from "@/lib/env";
import { isStoreUnavailable } from "@/lib/store/errors";
import { vigia } from "@/lib/vigia";
import { readText } from "./body";
import { addressOf } from "./caller";
import { languageCookie } from "./language";
import { checkOrigin } from "./origin";

/** What somebody is told who could not be signed in. */
export function refuseSignIn(why: { readonly kind: "wrong" } | Limited): Response {
  const refuse = (
    status: number,
    code: ApiErrorCode,
    message: string,
    headers: Record<string, string> = {},
  ) =>
    Response.json(
      { error: { code, message } },
      { status, headers: { "Cache-Control": "no-store", ...headers } },
    );
  if (why.kind === "wrong") {
    return refuse(401, "not_signed_in", "Email, user name or password is not right.");
  }
  return refuse(429, "too_many_requests", "Too many attempts. Wait before the next one.", {
    "Retry-After": String(why.retryAfterSeconds),
  });
}

/** Signs in by a plain form, and leads on: to where somebody wanted to go, or back to the form with what was wrong. */
export async function signInForm(request: Request): Promise<Response> {
  let next = "";
  try {
    const { settings, entrance } = await vigia();
    checkOrigin(request, settings);
    const form = new URLSearchParams(await readText(request));
    next = form.get("next") ?? "";
    const input = signInInput.safeParse({ email: form.get("email"), password: form.get("password") });
    if (!input.success) return back("wrong", next);
    const done = await entrance.signIn(input.data.email, input.data.password, addressOf(request));
    if (done.kind !== "signed_in") return back(done.kind, next);
    return onward(done, next, settings);
  } catch (error) {
    if (isStoreUnavailable(error)) return back("unavailable", next);
    if (isRefusal(error)) return back(error.code === "wrong_origin" ? "origin" : "wrong", next);
    throw error;
  }
}

function onward(done: SignedIn, next: string, settings: Settings): Response {
  const headers = new Headers({ Location: isOurs(next) ? next : done.landing, "Cache-Control": "no-store" });
  for (const cookie of [...done.cookies, ...languageCookie(done.language, settings)]) {
    headers.append("Set-Cookie", cookie);
  }
  return new Response(null, { status: 303, headers });
}

function back(error: "wrong" | "limited" | "origin" | "unavailable", next: string): Response {
  const query = new URLSearchParams(isOurs(next) ? { error, next } : { error });
  return new Response(null, {
    status: 303,
    headers: { Location: `/sign-in?${query}`, "Cache-Control": "no-store" },
  });
}

/** Whether this leads to a page of ours, as a header may say it: `//elsewhere` and `/\elsewhere` do not. */
function isOurs(next: string): boolean {
  return /^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(next);
}
