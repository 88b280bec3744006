import { signInForm } from "@/lib/http/sign-in";

/** The sign-in form as a browser sends it before any script has run. */
export const POST = signInForm;
