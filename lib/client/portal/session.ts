import { type Reply, type SignInProblem, send, signInProblem } from "@/lib/client/entrance";

export type PortalSignIn =
  | { readonly kind: "signed_in" }
  | { readonly kind: "not_signed_in"; readonly why: SignInProblem; readonly waitSeconds: number | null };

/** Signs in to the panel alone: a session of its own, which travels into the portal's frame. */
export async function signInToPanel(email: string, password: string): Promise<PortalSignIn> {
  const reply = await send("POST", "/api/portal/sign-in", { email, password });
  return reply.kind === "done" ? { kind: "signed_in" } : { kind: "not_signed_in", ...signInProblem(reply) };
}

/** Whether the panel's session is over; one that had ended already is, too. */
export async function signOutOfPanel(): Promise<boolean> {
  const reply: Reply = await send("POST", "/api/portal/sign-out");
  return reply.kind === "done" || (reply.kind === "refused" && reply.status === 401);
}
